import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { instance } from './instance.ts'

export const environment: NodeJS.ProcessEnv = {
  ...process.env,
  HALLES_ROOT: instance.root,
  HALLES_PORT_BASE: String(instance.portBase),
  HALLES_DATA: instance.dataDir,
  HALLES_RATE_LIMIT_PER_MINUTE: '10000000',
}

/** Starts the release tool; the caller may kill it. */
export function spawnHalles(args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [join(instance.root, 'release/dist/main.js'), ...args], {
    cwd: instance.root,
    env: { ...environment, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs the release tool to its end and gives what it printed. @throws when it fails, with what it said. */
export async function halles(...args: string[]): Promise<string> {
  const child = spawnHalles(args)
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((done) => child.once('close', done))
  if (code !== 0) throw new Error(`halles ${args.join(' ')} ended with ${code}\n${output}`)
  return output
}

export interface ProcessRow {
  name: string
  service?: string
  group: string
  state: string
  ready: boolean
  pid: number | null
  restarts: number
  rssMb: number | null
  url?: string
}

export async function status(): Promise<{ live: 'blue' | 'green'; epoch: number; processes: ProcessRow[] }> {
  return JSON.parse(await halles('status', '--json')) as never
}

export interface ReleaseStatus {
  live: 'blue' | 'green'
  epoch: number
  /** What was cut short and has to be run again. */
  unfinished: { verb: string; colour: string } | null
}

export async function releaseStatus(): Promise<ReleaseStatus> {
  return JSON.parse(await halles('release', 'status', '--json')) as ReleaseStatus
}

export function other(colour: 'blue' | 'green'): 'blue' | 'green' {
  return colour === 'blue' ? 'green' : 'blue'
}
