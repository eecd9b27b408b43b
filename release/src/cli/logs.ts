import { mkdir, open, readdir, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Config } from '../config.ts'
import { pathsOf } from '../instance/instance.ts'
import { openRuntime } from '../runtime/open-runtime.ts'
import type { LogSource } from '../runtime/runtime.ts'
import { readWholeLog } from '../supervisor/log-rotation.ts'
import { tailLog } from '../supervisor/tail-log.ts'

export interface LogOptions {
  name: string | undefined
  follow: boolean
  lines: number
  /** A folder that gets everything that is kept, a file for each. */
  save: string | undefined
}

const pollMs = 250

export async function showLogs(config: Config, options: LogOptions): Promise<void> {
  const all = [...(await listFiles(config)), ...(await listElsewhere(config))]
  const sources = choose(all, options.name)
  if (options.save !== undefined) return saveLogs(sources, resolve(options.save))
  const single = sources.length === 1
  const lines = single ? options.lines : Math.min(options.lines, 5)
  const labelOf = ({ name }: LogSource) => (single ? '' : name)
  for (const source of sources) {
    const tail = await source.tail(lines)
    if (tail !== '') print(labelOf(source), tail)
  }
  if (options.follow)
    await Promise.all(sources.map((source) => source.follow((text) => print(labelOf(source), text))))
}

async function saveLogs(sources: LogSource[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const { name, all } of sources)
    await writeFile(join(folder, `${name}.log`), await all(), { mode: 0o600 })
  console.log(`${sources.length} logs are saved in ${folder}`)
}

/** Files are worth reading although what runs elsewhere cannot be asked. */
async function listElsewhere(config: Config): Promise<LogSource[]> {
  try {
    const runtime = await openRuntime(config)
    return await runtime.logs()
  } catch (error) {
    console.error(`! ${(error as Error).message}`)
    return []
  }
}

async function listFiles(config: Config): Promise<LogSource[]> {
  const folder = pathsOf(config.instance).logs
  const files = await readdir(folder).catch(() => [])
  return files
    .filter((file) => file.endsWith('.log'))
    .map((file) => ({
      name: file.slice(0, -'.log'.length),
      tail: (lines) => tailLog(join(folder, file), lines),
      all: () => readWholeLog(join(folder, file)),
      follow: (write) => follow(join(folder, file), write),
    }))
}

/** `inventory-service` means every colour's; `blue-inventory-service` means one. */
function choose(all: LogSource[], wanted: string | undefined): LogSource[] {
  const sorted = all.toSorted((left, right) => left.name.localeCompare(right.name))
  if (wanted === undefined) return sorted
  const chosen = sorted.filter(({ name }) => name === wanted || name.replace(/^(blue|green)-/, '') === wanted)
  if (chosen.length === 0)
    throw new Error(`There is no log of "${wanted}". There are: ${sorted.map(({ name }) => name).join(', ')}`)
  return chosen
}

async function follow(file: string, write: (text: string) => void): Promise<void> {
  let position = await sizeOf(file)
  for (;;) {
    const size = await sizeOf(file)
    // Smaller than before: it was rotated.
    if (size < position) position = 0
    if (size > position) {
      write(await readRange(file, position, size))
      position = size
    }
    await delay(pollMs)
  }
}

async function readRange(file: string, from: number, to: number): Promise<string> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(to - from), 0, to - from, from)
    return buffer.toString('utf8', 0, bytesRead).trimEnd()
  } finally {
    await handle.close()
  }
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    (found) => found.size,
    () => 0,
  )
}

function print(label: string, text: string): void {
  const prefix = label === '' ? '' : `${label} | `
  for (const line of text.split('\n')) console.log(`${prefix}${line}`)
}
