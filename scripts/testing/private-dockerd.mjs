import { spawn } from 'node:child_process'
import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { takeLock } from '../workspace/lock.mjs'
import { startTimeOf } from '../workspace/proc.mjs'
import { runCommand } from '../workspace/run-command.mjs'
import { CACHE } from './cache.mjs'
import { engineAnswers } from './docker-client.mjs'
import { findCommand } from './find-command.mjs'

/** One for the whole machine: a second one would fight over the bridge. Only root can write here, and paths of sockets must be short. */
const RUNTIME = '/run/halles-docker'
const IDENTITY = join(RUNTIME, 'identity')
const START_PATIENCE_MS = 60_000
const STOP_PATIENCE_MS = 30_000
const NEIGHBOUR_PATIENCE_MS = 45 * 60_000

/** Starts a Docker engine that only we use; its images are kept for the next run. */
export async function startPrivateDockerd({ client, say, signal }) {
  mkdirSync(RUNTIME, { recursive: true, mode: 0o711 })
  const unlock = await takeLock(join(RUNTIME, 'lock'), {
    waitMs: NEIGHBOUR_PATIENCE_MS,
    what: 'Another checkout uses the Docker engine',
    signal,
  })
  try {
    await endEngine(readIdentity())
    const startedAt = performance.now()
    const { host, identity } = await launch(client, signal)
    await refuseSlowStorage(client, host)
    say(`  Docker engine started in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
    return {
      host,
      stop: async () => {
        await endEngine(identity)
        unlock()
      },
    }
  } catch (error) {
    await endEngine(readIdentity())
    unlock()
    throw error
  }
}

async function launch(client, signal) {
  const host = `unix://${join(RUNTIME, 'docker.sock')}`
  const log = join(CACHE, 'dockerd.log')
  const pidFile = join(RUNTIME, 'dockerd.pid')
  mkdirSync(CACHE, { recursive: true })
  // It refuses to start when the number in this file is some other process's by now.
  rmSync(pidFile, { force: true })
  const output = openSync(log, 'w')
  const child = spawn(
    findCommand('dockerd'),
    [
      ...['--host', host, '--pidfile', pidFile],
      ...['--data-root', join(CACHE, 'docker'), '--exec-root', join(RUNTIME, 'exec')],
      '--containerd-namespace=halles',
      '--containerd-plugins-namespace=halles-plugins',
    ],
    { detached: true, stdio: ['ignore', output, output] },
  )
  child.on('error', () => {})
  child.unref()
  const identity = { pid: child.pid, startTime: startTimeOf(child.pid) }
  writeFileSync(IDENTITY, `${identity.pid} ${identity.startTime}\n`)
  const deadline = performance.now() + START_PATIENCE_MS
  while (!(await engineAnswers(client, host, signal))) {
    signal?.throwIfAborted()
    if (child.exitCode !== null || performance.now() > deadline)
      throw new Error(`the Docker engine did not start: ${lastLine(log)}`)
    await delay(200, undefined, { signal })
  }
  return { host, identity }
}

/** Without overlays every layer is a whole copy: gigabytes and an hour for what takes minutes elsewhere. */
async function refuseSlowStorage(client, host) {
  const { output } = await runCommand(client, ['info', '--format', '{{.Driver}}'], {
    env: { DOCKER_HOST: host },
  })
  if (output.trim() === 'vfs') throw new Error(`the file system of ${CACHE} holds no overlays`)
}

/** Ends the engine we started, now or in a run that was killed; a number that another process has by now is left alone. */
async function endEngine(identity) {
  if (!identity) return
  const isThere = () => startTimeOf(identity.pid) === identity.startTime
  const deadline = performance.now() + STOP_PATIENCE_MS
  if (isThere()) process.kill(identity.pid, 'SIGTERM')
  while (isThere()) {
    if (performance.now() > deadline) process.kill(identity.pid, 'SIGKILL')
    await delay(50)
  }
  rmSync(IDENTITY, { force: true })
}

function readIdentity() {
  try {
    const [pid, startTime] = readFileSync(IDENTITY, 'utf8').trim().split(' ')
    return { pid: Number(pid), startTime }
  } catch {
    return undefined
  }
}

function lastLine(log) {
  return readFileSync(log, 'utf8').trim().split('\n').at(-1)
}
