import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Config } from '../config.ts'
import { pathsOf } from '../instance/instance.ts'
import { tailLog } from '../supervisor/tail-log.ts'

export interface LogOptions {
  name: string | undefined
  follow: boolean
  lines: number
}

const pollMs = 250

export async function showLogs(config: Config, options: LogOptions): Promise<void> {
  const folder = pathsOf(config.instance).logs
  const names = await chooseLogs(folder, options.name)
  const single = names.length === 1
  const lines = single ? options.lines : Math.min(options.lines, 5)
  for (const name of names) {
    const tail = await tailLog(join(folder, `${name}.log`), lines)
    if (tail !== '') print(single ? '' : name, tail)
  }
  if (options.follow)
    await Promise.all(names.map((name) => follow(join(folder, `${name}.log`), single ? '' : name)))
}

/** `inventory-service` means every colour's; `blue-inventory-service` means one. */
async function chooseLogs(folder: string, wanted: string | undefined): Promise<string[]> {
  const files = await readdir(folder).catch(() => [])
  const names = files.filter((file) => file.endsWith('.log')).map((file) => file.slice(0, -'.log'.length))
  if (wanted === undefined) return names.toSorted()
  const chosen = names.filter((name) => name === wanted || name.replace(/^(blue|green)-/, '') === wanted)
  if (chosen.length === 0)
    throw new Error(`There is no log of "${wanted}". There are: ${names.toSorted().join(', ')}`)
  return chosen.toSorted()
}

async function follow(file: string, label: string): Promise<void> {
  let position = await sizeOf(file)
  for (;;) {
    const size = await sizeOf(file)
    // Smaller than before: it was rotated.
    if (size < position) position = 0
    if (size > position) {
      print(label, await readRange(file, position, size))
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
