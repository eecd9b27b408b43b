import { spawn } from 'node:child_process'
import { once } from 'node:events'

export interface CommandOptions {
  cwd: string
  env: Record<string, string>
  /** Every line of output as it comes. */
  onLine?: (line: string) => void
}

export class CommandError extends Error {
  override name = 'CommandError'
}

/** Runs a program to its end and answers what it wrote. @throws CommandError with the end of its output. */
export async function runCommand(command: string, args: string[], options: CommandOptions): Promise<string> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      output += text
      for (const line of text.split('\n')) if (line.trim() !== '') options.onLine?.(line)
    })
  }
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  if (code !== 0) {
    const end = output.trim().split('\n').slice(-20).join('\n')
    throw new CommandError(
      `${command} ${args.join(' ')} ended with ${signal ?? code} in ${options.cwd}\n${end}`,
    )
  }
  return output
}

/** Runs the work for every item, so many at a time, and rejects with the first failure. */
export async function inParallel<Item, Result>(
  items: Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const queue = [...items.entries()]
  async function worker(): Promise<void> {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await work(next[1])
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
  return results
}
