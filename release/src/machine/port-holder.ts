import { execFile } from 'node:child_process'
import { readdir, readFile, readlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { sep } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { MachineError } from './types.ts'

const run = promisify(execFile)
const LISTEN = '0A'
const LEFTOVER_GRACE_MS = 3_000
const SERVER_NAMES = new Set(['postgres', 'redis-server', 'valkey-server', 'beam.smp'])

interface PortHolder {
  pid: number
  command: string
  cwd?: string | undefined
}

export async function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

/** Undefined for a free port, the process id when a process working inside `home` listens on it, else an error for people. */
export async function claimPort(port: number, title: string, home: string): Promise<number | undefined> {
  if (await isPortFree(port)) {
    await refuseSecondServer(title, home)
    return undefined
  }
  const holder = await findPortHolder(port)
  if (holder?.cwd === home || holder?.cwd?.startsWith(home + sep)) return holder.pid
  const by = holder ? `process ${holder.pid} (${holder.command})` : 'another process'
  throw new MachineError(
    `Port ${port}, needed for ${title}, is taken by ${by}.\n` +
      'Stop that process, or choose other ports, for example: HALLES_PORT_BASE=5100 npm start',
  )
}

/** Two servers on one data folder would ruin it: an earlier one may still run on the ports of another HALLES_PORT_BASE. */
async function refuseSecondServer(title: string, home: string): Promise<void> {
  const deadline = performance.now() + LEFTOVER_GRACE_MS
  for (;;) {
    const pid = await findServerIn(home)
    if (pid === undefined) return
    if (performance.now() > deadline) {
      throw new MachineError(
        `${title} of this data folder is already running, as process ${pid}, on another port.\n` +
          'Stop it first: npm run stop (with the HALLES_PORT_BASE it was started with)',
      )
    }
    await delay(200)
  }
}

async function findServerIn(home: string): Promise<number | undefined> {
  return findProcessIn(home, async (pid) => {
    const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')
    return SERVER_NAMES.has(name.trim())
  })
}

/** The shell that keeps this data folder's epmd, if it runs; it holds no port itself. */
export async function findEpmdKeeper(home: string): Promise<number | undefined> {
  return findProcessIn(home, async (pid) => {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    return command.startsWith('/bin/sh\0-c\0trap') && command.includes('epmd')
  })
}

async function findProcessIn(
  home: string,
  fits: (pid: string) => Promise<boolean>,
): Promise<number | undefined> {
  if (process.platform !== 'linux') return undefined
  for (const pid of await processIds()) {
    const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => '')
    if (cwd !== home && !cwd.startsWith(home + sep)) continue
    if (await fits(pid)) return Number(pid)
  }
  return undefined
}

async function findPortHolder(port: number): Promise<PortHolder | undefined> {
  return process.platform === 'linux' ? findInProc(port) : findWithLsof(port)
}

async function findInProc(port: number): Promise<PortHolder | undefined> {
  const sockets = await listeningSockets(port)
  if (sockets.size === 0) return undefined
  for (const pid of await processIds()) {
    const descriptors = await readdir(`/proc/${pid}/fd`).catch(() => [])
    for (const descriptor of descriptors) {
      const target = await readlink(`/proc/${pid}/fd/${descriptor}`).catch(() => '')
      if (sockets.has(target)) return describeProcess(pid)
    }
  }
  return undefined
}

async function processIds(): Promise<string[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  return names.toSorted((a, b) => Number(a) - Number(b))
}

async function listeningSockets(port: number): Promise<Set<string>> {
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map((path) => readFile(path, 'utf8').catch(() => '')),
  )
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0')
  const rows = tables.flatMap((table) => table.split('\n').map((line) => line.trim().split(/\s+/)))
  const listening = rows.filter((row) => row[1]?.endsWith(`:${hexPort}`) && row[3] === LISTEN)
  return new Set(listening.map((row) => `socket:[${row[9]}]`))
}

async function describeProcess(pid: string): Promise<PortHolder> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
  return { pid: Number(pid), command: command.replaceAll('\0', ' ').trim().slice(0, 80), cwd }
}

async function findWithLsof(port: number): Promise<PortHolder | undefined> {
  try {
    const listener = await run('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'])
    const pid = /^p(\d+)/m.exec(listener.stdout)?.[1]
    if (!pid) return undefined
    const folder = await run('lsof', ['-a', '-p', pid, '-d', 'cwd', '-Fn'])
    return {
      pid: Number(pid),
      command: /^c(.*)/m.exec(listener.stdout)?.[1] ?? '',
      cwd: /^n(.*)/m.exec(folder.stdout)?.[1],
    }
  } catch {
    return undefined
  }
}
