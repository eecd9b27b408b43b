import { setTimeout as delay } from 'node:timers/promises'
import { callJson } from '../../http/call-json.ts'
import type { Colour } from '../../journal/entry.ts'
import { signPeerToken } from '../../lease/hand-over.ts'
import type { StepContext } from '../release-context.ts'
import type { Evidence } from './run-step.ts'

/** Tells the stack that it goes. The gateway ended its streams at the switch; what previews have open since may still end. */
export async function drainStack(context: StepContext, step: { colour: Colour }): Promise<Evidence> {
  const token = await signPeerToken(context.peerSecret)
  const observed = await context.driver.observe(step.colour)
  const answers = await Promise.allSettled(
    observed.map((one) =>
      callJson(`${one.url}/control/drain`, { method: 'POST', headers: { 'x-halles-peer': token } }),
    ),
  )
  const deadline = Date.now() + context.timeouts.drainMs
  for (;;) {
    const left = await context.gateway.drained(step.colour)
    const over = left.inFlight + left.streams === 0 || Date.now() >= deadline
    // Whoever does not answer has nothing left to drain.
    if (over) return { drained: answers.filter((answer) => answer.status === 'fulfilled').length, ...left }
    await delay(100)
  }
}
