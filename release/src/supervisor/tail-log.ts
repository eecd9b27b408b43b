import { open } from 'node:fs/promises'
import { join } from 'node:path'

/** The last lines of a log; empty when there is none. */
export async function tailLog(file: string, lines = 15, maxBytes = 64_000): Promise<string> {
  try {
    const handle = await open(file, 'r')
    try {
      const { size } = await handle.stat()
      const length = Math.min(size, maxBytes)
      const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length)
      return buffer.toString('utf8').trimEnd().split('\n').slice(-lines).join('\n')
    } finally {
      await handle.close()
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

/** The end of the log that the supervisor keeps of a process. */
export function tailOf(logsFolder: string): (name: string) => Promise<string> {
  return (name) => tailLog(join(logsFolder, `${name}.log`))
}
