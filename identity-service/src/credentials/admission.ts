import { errors } from '../errors.ts'

/**
 * Lets few run at once and few wait; the rest is refused at once. Hashing costs 19 MiB and a good part of a core each: without a limit a
 * crowd at the sign-in would take the memory and the processor away from everybody.
 */
export function createAdmission({ inFlight, waiting }: { inFlight: number; waiting: number }) {
  let running = 0
  const queue: Array<() => void> = []

  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running < inFlight) running += 1
    else if (queue.length >= waiting)
      throw errors.unavailable('Too many people are signing in right now. Try again in a moment.')
    else await new Promise<void>((resolve) => queue.push(resolve))
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else running -= 1
    }
  }
}
