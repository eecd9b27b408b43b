import { existsSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { ROOT } from './folders.mjs'
import { findMarked } from './proc.mjs'

const MARK = 'HALLES_BUILD_OF'
const PATIENCE_MS = 10_000

/**
 * Every build command and all it starts carry the checkout they build in their environment: a build that was killed hard is
 * found by that, also when there was no time to write a number down.
 */
export function markBuild(root = ROOT) {
  return { [MARK]: root }
}

/** Ends what a killed build of this checkout left running. Only for the holder of the build lock, before it builds anything. */
export async function endLeftovers(root = ROOT) {
  if (!existsSync('/proc/self/environ')) return 0
  const deadline = performance.now() + PATIENCE_MS
  const ended = new Set()
  for (let left = findMarked(MARK, root); left.length > 0; left = findMarked(MARK, root)) {
    if (performance.now() > deadline)
      throw new Error(`An earlier build does not end (process ${left.join(', ')}).`)
    for (const pid of left) {
      ended.add(pid)
      kill(pid)
    }
    await delay(30)
  }
  return ended.size
}

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
