import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { config } from './config.ts'

export interface CommandOptions {
  cwd?: string
  /** Added to our own environment; undefined takes a variable away. */
  env?: Record<string, string | undefined>
  /** Everything the command says is appended here as it comes. */
  logFile?: string
  /** What it writes to either stream, as it comes. */
  onOutput?: (text: string) => void
}

export class CommandError extends Error {
  override name = 'CommandError'
  readonly output: string

  constructor(command: string, code: number | null, output: string) {
    super(`${command} ended with ${code ?? 'a signal'}`)
    this.output = output
  }
}

/** Runs a command without a shell and resolves with what it wrote to its standard output. */
export async function runCommand(
  command: string,
  args: string[],
  options: CommandOptions = {},
): Promise<string> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...config.inherited, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = options.logFile ? createWriteStream(options.logFile, { flags: 'a' }) : undefined
  let stdout = ''
  let everything = ''
  const keep = (chunk: string) => {
    everything += chunk
    log?.write(chunk)
    options.onOutput?.(chunk)
  }
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk
    keep(chunk)
  })
  child.stderr.setEncoding('utf8').on('data', keep)
  const [code] = (await once(child, 'close')) as [number | null]
  log?.end()
  if (code !== 0) throw new CommandError([command, ...args.slice(0, 2)].join(' '), code, everything)
  return stdout
}

export async function docker(args: string[], options: CommandOptions = {}): Promise<string> {
  // The classic builder knows neither cache mounts nor secrets.
  return runCommand(config.docker, args, { ...options, env: { DOCKER_BUILDKIT: '1', ...options.env } })
}

/** Answers the digest the registry gave. */
export async function pushImage(reference: string, logFile: string): Promise<string> {
  const said = await docker(['push', reference], { logFile })
  const digest = /digest: (sha256:[0-9a-f]{64})/.exec(said)?.[1]
  if (!digest) throw new Error(`the registry gave no digest for ${reference}`)
  return digest
}
