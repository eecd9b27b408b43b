import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { ProcessControl } from './process-control.ts'
import { tailLog } from './tail-log.ts'

/** @throws with the end of its log when a process crashes again and again or the time is over. */
export async function waitUntilReady(
  processes: ProcessControl,
  names: string[],
  timeoutMs: number,
  logsFolder: string,
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
      const tail = await tailLog(join(logsFolder, `${name}.log`))
      throw new Error(`${name} is not ready${exit ? ` (${exit})` : ''}. The end of its log:\n${tail}`)
    }
    await delay(100)
  }
}
