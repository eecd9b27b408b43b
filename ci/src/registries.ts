import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { config } from './config.ts'
import { runCommand } from './run-command.ts'

interface Server {
  name: string
  port: number
  exports: Record<string, string>
  command: string
  args: string[]
  ready: string
}

const PATIENCE_MS = 60_000

type Kind = 'images' | 'packages'

/** Starts what does not run yet and returns the environment that points the pipeline at it. */
export async function startRegistries(
  kinds: Kind[] = ['images', 'packages'],
): Promise<Record<string, string>> {
  const exported: Record<string, string> = {}
  for (const kind of kinds) {
    const server = kind === 'images' ? imageServer() : await packageServer()
    await startIfMissing(server)
    Object.assign(exported, server.exports)
  }
  return exported
}

/**
 * A published version never changes. The kit of today's commit may still bear yesterday's number, so a loopback registry forgets
 * ours before a run; all other packages it keeps.
 */
export function forgetOwnPackages(): void {
  rmSync(join(stateOf('packages'), 'data', '@halles'), { recursive: true, force: true })
}

export async function stopRegistries(): Promise<void> {
  for (const name of ['images', 'packages']) {
    const pid = runningPid(name)
    if (pid === undefined) continue
    process.kill(pid, 'SIGTERM')
    while (isRunning(name)) await pause(50)
    rmSync(pidFile(name), { force: true })
  }
}

/** Debian's docker-registry. */
function imageServer(): Server {
  const port = config.imagePort
  const directory = stateOf('images')
  const settings = {
    version: 0.1,
    log: { level: 'warn' },
    storage: { filesystem: { rootdirectory: join(directory, 'data') }, delete: { enabled: true } },
    http: { addr: `127.0.0.1:${port}` },
  }
  const file = join(directory, 'config.yml')
  // YAML reads JSON.
  writeFileSync(file, JSON.stringify(settings))
  return {
    name: 'images',
    port,
    exports: { HALLES_IMAGE_REGISTRY: `127.0.0.1:${port}` },
    command: 'docker-registry',
    args: ['serve', file],
    ready: `http://127.0.0.1:${port}/v2/`,
  }
}

/** Verdaccio: our own packages lie here, all others come through it from the registry that the caller's npm uses, once. */
async function packageServer(): Promise<Server> {
  const port = config.packagePort
  const directory = stateOf('packages')
  const home = join(config.home, 'verdaccio')
  const entry = join(home, 'node_modules', 'verdaccio', 'bin', 'verdaccio')
  // npm writes this last: an installation that was interrupted does not count.
  const installed = join(home, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) await runCommand('npm', ['ci', '--ignore-scripts'], { cwd: home })
  const upstream = (await runCommand('npm', ['config', 'get', 'registry'], { cwd: home })).trim()
  const storage = join(directory, 'data')
  const settings = {
    storage,
    listen: `127.0.0.1:${port}`,
    web: { enable: false },
    // After so many failures it would answer "not found" for five minutes, to which npm gives up at once.
    uplinks: {
      upstream: { url: upstream, timeout: '60s', maxage: '60m', max_fails: 1_000_000, fail_timeout: '1s' },
    },
    packages: {
      '@halles/*': { access: '$all', publish: '$all', unpublish: '$all' },
      '**': {
        access: '$all',
        proxy: 'upstream',
        ...(config.packageCache ? { storage: relative(storage, config.packageCache) } : {}),
      },
    },
    // Why a package of others could not be had is told at no higher level.
    log: { type: 'stdout', format: 'json', level: 'http' },
  }
  const file = join(directory, 'config.yaml')
  writeFileSync(file, JSON.stringify(settings))
  return {
    name: 'packages',
    port,
    exports: { HALLES_PACKAGE_REGISTRY: `http://127.0.0.1:${port}/` },
    command: process.execPath,
    args: [entry, '--config', file],
    ready: `http://127.0.0.1:${port}/-/ping`,
  }
}

async function startIfMissing(server: Server): Promise<void> {
  const running = isRunning(server.name)
  if (!running && (await answers(server.ready)))
    throw new Error(`port ${server.port} is somebody else's: set HALLES_IMAGE_PORT or HALLES_PACKAGE_PORT`)
  const child = running ? undefined : launch(server)
  let failure: Error | undefined
  child?.once('error', (error) => {
    failure = error
  })
  const giveUpAt = Date.now() + PATIENCE_MS
  while (!(await answers(server.ready))) {
    if (failure) throw failure
    if ((child?.exitCode ?? null) !== null || Date.now() > giveUpAt)
      throw new Error(`the ${server.name} registry did not start: see ${logFile(server.name)}`)
    await pause(100)
  }
}

function launch(server: Server): ChildProcess {
  const output = openSync(logFile(server.name), 'a')
  const child = spawn(server.command, server.args, {
    cwd: stateOf(server.name),
    detached: true,
    stdio: ['ignore', output, output],
  })
  child.unref()
  // At once: whoever is interrupted now must still be able to stop it.
  writeFileSync(pidFile(server.name), String(child.pid))
  return child
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
}

function stateOf(name: string): string {
  const directory = join(config.stateDir, name)
  mkdirSync(directory, { recursive: true })
  return directory
}

function logFile(name: string): string {
  return join(stateOf(name), 'server.log')
}

function pidFile(name: string): string {
  return join(stateOf(name), 'pid')
}

function runningPid(name: string): number | undefined {
  if (!existsSync(pidFile(name))) return undefined
  const pid = Number(readFileSync(pidFile(name), 'utf8'))
  try {
    // A number may be given to another process after ours has gone; Verdaccio renames itself, its directory stays.
    return readlinkSync(`/proc/${pid}/cwd`) === stateOf(name) ? pid : undefined
  } catch {
    return undefined
  }
}

function isRunning(name: string): boolean {
  return runningPid(name) !== undefined
}
