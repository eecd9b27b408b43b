import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { contentTypeOf } from './content-type.ts'

export interface ArchivedAsset {
  type: string
  body: Buffer
}

interface Entry {
  file: string
  size: number
}

const maxAssetBytes = 8 * 1024 * 1024
const maxHeadBytes = 4096
const unfinishedSuffix = '.unfinished'

/**
 * Hashed build assets of stacks that may be gone: what passed through the gateway and what was given at registration. Files
 * hold one line of JSON and then the content; the oldest go first when the archive is full. Replicas on one machine may share
 * the folder: names follow from the paths, and a file appears whole or not at all.
 */
export class AssetArchive {
  #folder: string
  #limitBytes: number
  #entries = new Map<string, Entry>()
  #bytes = 0
  #writing = new Set<string>()

  constructor(folder: string, limitBytes: number) {
    this.#folder = folder
    this.#limitBytes = limitBytes
  }

  /** Reads what earlier processes left; unreadable files are dropped. */
  async open(): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    const found: Array<{ path: string; entry: Entry; at: number }> = []
    for (const name of await readdir(this.#folder)) {
      if (name.endsWith(unfinishedSuffix)) continue
      const file = join(this.#folder, name)
      const read = await readEntry(file).catch(() => null)
      if (read) found.push(read)
      else await rm(file, { force: true })
    }
    found.sort((one, other) => one.at - other.at)
    for (const { path, entry } of found) this.#add(path, entry)
    await this.#evict()
  }

  has(path: string): boolean {
    return this.#entries.has(path) || this.#writing.has(path)
  }

  async read(path: string): Promise<ArchivedAsset | null> {
    const content = await readFile(this.#fileOf(path)).catch(() => null)
    if (!content) return null
    const lineEnd = content.indexOf(10)
    const { type } = JSON.parse(content.toString('utf8', 0, lineEnd)) as { type: string }
    return { type, body: content.subarray(lineEnd + 1) }
  }

  async store(path: string, type: string, body: Buffer): Promise<void> {
    if (this.has(path) || body.length > maxAssetBytes) return
    this.#writing.add(path)
    try {
      const file = this.#fileOf(path)
      const unfinished = `${file}.${randomUUID()}${unfinishedSuffix}`
      const content = Buffer.concat([Buffer.from(`${JSON.stringify({ path, type })}\n`), body])
      await writeFile(unfinished, content)
      await rename(unfinished, file)
      this.#add(path, { file, size: content.length })
      await this.#evict()
    } finally {
      this.#writing.delete(path)
    }
  }

  /** Copies every file below `folder` in, as `prefix` + its relative path. Files known already count as new again. */
  async importFolder(prefix: string, folder: string): Promise<number> {
    const names = await readdir(folder, { recursive: true, withFileTypes: true })
    let imported = 0
    for (const name of names) {
      if (!name.isFile()) continue
      const file = join(name.parentPath, name.name)
      const path = prefix + relative(folder, file).split(sep).map(encodeURIComponent).join('/')
      const known = this.#entries.get(path)
      if (known) await this.#renew(path, known)
      else await this.store(path, contentTypeOf(name.name), await readFile(file))
      imported += 1
    }
    return imported
  }

  #fileOf(path: string): string {
    return join(this.#folder, createHash('sha256').update(path).digest('hex'))
  }

  async #renew(path: string, entry: Entry): Promise<void> {
    this.#entries.delete(path)
    this.#entries.set(path, entry)
    const now = new Date()
    await utimes(entry.file, now, now)
  }

  #add(path: string, entry: Entry): void {
    this.#entries.set(path, entry)
    this.#bytes += entry.size
  }

  async #evict(): Promise<void> {
    for (const [path, entry] of this.#entries) {
      if (this.#bytes <= this.#limitBytes) return
      this.#entries.delete(path)
      this.#bytes -= entry.size
      await rm(entry.file, { force: true })
    }
  }
}

async function readEntry(file: string): Promise<{ path: string; entry: Entry; at: number }> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(maxHeadBytes), 0, maxHeadBytes, 0)
    const lineEnd = buffer.subarray(0, bytesRead).indexOf(10)
    const head = JSON.parse(buffer.toString('utf8', 0, lineEnd)) as { path: string }
    const { size, mtimeMs } = await stat(file)
    return { path: head.path, entry: { file, size }, at: mtimeMs }
  } finally {
    await handle.close()
  }
}
