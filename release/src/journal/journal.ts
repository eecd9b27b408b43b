import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from '../files/write-file-durably.ts'
import { findBreak, genesis, seal } from './entry.ts'
import type { EntryBody, JournalEntry } from './entry.ts'

export interface JournalContent {
  entries: JournalEntry[]
  /** Bytes up to the end of the last whole line; what follows was torn by a crash and never acknowledged. */
  wholeBytes: number
}

/** Append-only JSON lines, each synced to disk before `append` returns, each chained to the one before by SHA-256. */
export class Journal {
  private readonly file: string

  constructor(file: string) {
    this.file = file
  }

  async read(): Promise<JournalEntry[]> {
    return (await this.readContent()).entries
  }

  /** Only the holder of the release lock appends. */
  async append(body: EntryBody): Promise<JournalEntry> {
    const { entries, wholeBytes } = await this.readContent()
    const broken = findBreak(entries)
    if (broken !== null)
      throw new Error(`The release journal was changed at entry ${broken}; nothing more is written to it.`)
    const last = entries.at(-1)
    const entry = seal(body, (last?.seq ?? 0) + 1, new Date().toISOString(), last?.hash ?? genesis)
    await mkdir(dirname(this.file), { recursive: true, mode: 0o700 })
    const handle = await open(this.file, last ? 'r+' : 'w', 0o600)
    try {
      await handle.truncate(wholeBytes)
      await handle.write(`${JSON.stringify(entry)}\n`, wholeBytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (!last) await syncFolder(dirname(this.file))
    return entry
  }

  private async readContent(): Promise<JournalContent> {
    let text: string
    try {
      text = await readFile(this.file, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      return { entries: [], wholeBytes: 0 }
    }
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    const entries = whole
      .split('\n')
      .filter((line) => line !== '')
      .map((line, index) => parseEntry(line, index + 1))
    return { entries, wholeBytes: Buffer.byteLength(whole) }
  }
}

function parseEntry(line: string, number: number): JournalEntry {
  try {
    return JSON.parse(line) as JournalEntry
  } catch (error) {
    throw new Error(`Line ${number} of the release journal is not JSON.`, { cause: error })
  }
}
