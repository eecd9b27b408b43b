import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { startTimeOf } from './proc.mjs'

/** Takes the lock file, waiting for a living holder up to `waitMs`; a dead holder's lock is taken over. Returns the release. */
export async function takeLock(path, { waitMs, what, signal }) {
  const deadline = performance.now() + waitMs
  mkdirSync(dirname(path), { recursive: true })
  while (!tryLock(path)) {
    const holder = readHolder(path)
    if (!isAlive(holder)) {
      rmSync(path, { force: true })
      continue
    }
    if (performance.now() >= deadline)
      throw new Error(`${what} (process ${holder.pid}; its lock is ${path}).`)
    await delay(200, undefined, { signal })
  }
  return () => rmSync(path, { force: true })
}

function tryLock(path) {
  try {
    writeFileSync(path, `${process.pid} ${startTimeOf(process.pid) ?? ''}\n`, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function readHolder(path) {
  try {
    const [pid, startTime] = readFileSync(path, 'utf8').trim().split(' ')
    return { pid: Number(pid), startTime }
  } catch {
    return { pid: 0 }
  }
}

/** The number of a process that died may be another's by now. */
function isAlive({ pid, startTime }) {
  if (startTime) return startTimeOf(pid) === startTime
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}
