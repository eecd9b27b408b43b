import { setTimeout as delay } from 'node:timers/promises'

/** Asks again until the assertion holds; its last failure is the test's failure. */
export async function eventually<T>(assertion: () => T | Promise<T>, timeoutMs = 15_000): Promise<T> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    try {
      return await assertion()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await delay(30)
    }
  }
}
