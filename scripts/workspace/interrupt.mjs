import { constants } from 'node:os'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

export class Interrupted extends Error {
  constructor(name) {
    super(`Stopped by ${name}.`)
    this.exitCode = 128 + constants.signals[name]
  }
}

/**
 * Runs the work with a signal that aborts when we are asked to end: what it started has process groups of its own and would
 * go on without us.
 */
export async function interruptible(work) {
  const stopping = new AbortController()
  const stop = (name) => stopping.abort(new Interrupted(name))
  for (const name of SIGNALS) process.on(name, stop)
  try {
    const result = await work(stopping.signal)
    stopping.signal.throwIfAborted()
    return result
  } catch (error) {
    throw stopping.signal.aborted ? stopping.signal.reason : error
  } finally {
    for (const name of SIGNALS) process.off(name, stop)
  }
}
