import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { waitUntilReady } from './ready.ts'
import { MachineError, type ManagedProcessSpec } from './types.ts'

const LOG_TAIL_BYTES = 4_000

export interface StartedProcess {
  name: string
  pid: number
  stop: () => Promise<void>
}

/** Starts the process, or adopts the one that runs already, and resolves when it is ready. Output goes to `<logDir>/<name>.log`. */
export async function startProcess(
  spec: ManagedProcessSpec,
  options: { logDir: string },
): Promise<StartedProcess> {
  if (spec.runningPid !== undefined) {
    await waitUntilReady(spec.readyCheck, { timeoutMs: spec.readyTimeoutMs })
    return startedProcess(spec, spec.runningPid)
  }
  const logFile = join(options.logDir, `${spec.name}.log`)
  const child = spawnDetached(spec, logFile, options.logDir)
  const ended = new AbortController()
  child.once('error', (error) => ended.abort(error))
  child.once('exit', (code, signal) =>
    ended.abort(new Error(`it ended at once (${signal ?? `exit code ${code}`})`)),
  )
  try {
    await waitUntilReady(spec.readyCheck, { timeoutMs: spec.readyTimeoutMs, signal: ended.signal })
  } catch (error) {
    if (child.pid !== undefined) await stopProcess(child.pid, { ...spec, stopTimeoutMs: 5_000 })
    const reason = ended.signal.aborted ? ended.signal.reason : error
    throw new MachineError(
      `${spec.name} did not become ready: ${reason instanceof Error ? reason.message : String(reason)}\n` +
        `The end of ${logFile}:\n${await readTail(logFile)}`,
    )
  }
  child.unref()
  return startedProcess(spec, child.pid ?? 0)
}

/** Asks the process to stop, waits, and ends its whole group the hard way when it does not. */
export async function stopProcess(
  pid: number,
  how: Pick<ManagedProcessSpec, 'stopSignal' | 'stopTimeoutMs'>,
): Promise<void> {
  if (!signal(pid, how.stopSignal)) return
  const deadline = performance.now() + how.stopTimeoutMs
  while (isAlive(pid)) {
    if (performance.now() > deadline) {
      if (!signal(-pid, 'SIGKILL')) signal(pid, 'SIGKILL')
      return
    }
    await delay(50)
  }
}

function spawnDetached(spec: ManagedProcessSpec, logFile: string, logDir: string): ChildProcess {
  mkdirSync(logDir, { recursive: true })
  const log = openSync(logFile, 'a', 0o640)
  try {
    return spawn(spec.command, spec.args, {
      cwd: spec.cwd,
      env: spec.env,
      detached: true,
      stdio: ['ignore', log, log],
      ...(spec.uid === undefined ? {} : { uid: spec.uid }),
      ...(spec.gid === undefined ? {} : { gid: spec.gid }),
    })
  } finally {
    closeSync(log)
  }
}

function startedProcess(spec: ManagedProcessSpec, pid: number): StartedProcess {
  return { name: spec.name, pid, stop: () => stopProcess(pid, spec) }
}

function isAlive(pid: number): boolean {
  return signal(pid, 0)
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, name)
    return true
  } catch {
    return false
  }
}

async function readTail(path: string): Promise<string> {
  try {
    const file = await open(path)
    try {
      const { size } = await file.stat()
      const start = Math.max(0, size - LOG_TAIL_BYTES)
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(LOG_TAIL_BYTES), position: start })
      return buffer.toString('utf8', 0, bytesRead).split('\n').slice(-20).join('\n').trim()
    } finally {
      await file.close()
    }
  } catch {
    return '(no log)'
  }
}
