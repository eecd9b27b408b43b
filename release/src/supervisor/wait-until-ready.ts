import { setTimeout as delay } from 'node:timers/promises'
import type { ProcessControl } from './process-control.ts'

/** @throws with the end of its log when a process crashes again and again or the time is over. */
export async function waitUntilReady(
  processes: Pick<ProcessControl, 'list'>,
  names: string[],
  timeoutMs: number,
  tail: (name: string) => Promise<string>,
): Promise<void> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const statuses = (await processes.list()).filter((found) => names.includes(found.name))
    const waiting = names.filter((name) => !statuses.some((found) => found.name === name && found.ready))
    if (waiting.length === 0) return
    const looping = statuses.find((found) => found.state === 'crash-looping')
    if (looping || Date.now() >= deadline) {
      const name = looping?.name ?? waiting[0] ?? ''
      const exit = statuses.find((found) => found.name === name)?.lastExit
      throw new Error(
        `${name} is not ready${exit ? ` (${exit})` : ''}. The end of its log:\n${await tail(name)}`,
      )
    }
    await delay(100)
  }
}
