import { setTimeout as delay } from 'node:timers/promises'
import type { Colour } from '../../journal/entry.ts'
import { handOverLeases } from '../../lease/hand-over.ts'
import type { StepContext } from '../release-context.ts'
import { releaseOf } from './prepare-stack.ts'
import type { Evidence } from './run-step.ts'

const commitAttempts = 40

export async function prepareSwitch(
  context: StepContext,
  step: { colour: Colour; epoch: number },
): Promise<Evidence> {
  // The leases are moved by the manifest's addresses: without it the pointer would move alone.
  await context.driver.readManifest(releaseOf(context))
  await context.gateway.prepare(step.epoch, step.colour)
  return { epoch: step.epoch, gateways: context.gateway.controlUrls.length }
}

/** Once one replica may have committed there is no way back but forward: it is tried until all have. */
export async function commitSwitch(
  context: StepContext,
  step: { colour: Colour; epoch: number },
): Promise<Evidence> {
  const startedAt = Date.now()
  for (let attempt = 1; ; attempt += 1) {
    try {
      await context.gateway.commit(step.epoch)
      break
    } catch (error) {
      if (attempt >= commitAttempts) throw error
      await delay(100)
      // A replica that restarted between prepare and commit has forgotten the first.
      await context.gateway.prepareBehind(step.epoch, step.colour)
    }
  }
  return { epoch: step.epoch, pointerMs: Date.now() - startedAt }
}

export async function handOverLease(
  context: StepContext,
  step: { colour: Colour; epoch: number },
): Promise<Evidence> {
  const manifest = await context.driver.readManifest(releaseOf(context))
  const addresses = context.driver.addresses(manifest)
  const owners = manifest.services
    .filter((service) => service.kind === 'service')
    .map((service) => service.name)
  const leases = await handOverLeases({
    colour: step.colour,
    epoch: step.epoch,
    addresses: Object.fromEntries(owners.map((name) => [name, addresses[name] ?? []])),
    peerSecret: context.peerSecret,
    timeoutMs: context.timeouts.leaseMs,
  })
  return {
    epoch: step.epoch,
    services: leases.length,
    slowestMs: Math.max(0, ...leases.map((lease) => lease.elapsedMs)),
  }
}

/** The old stack stays up for a rollback, so what has not drained in time is only written down. */
export async function awaitDrain(context: StepContext, step: { colour: Colour }): Promise<Evidence> {
  const deadline = Date.now() + context.timeouts.drainMs
  for (;;) {
    const left = await context.gateway.drained(step.colour)
    if (left.inFlight === 0 || Date.now() >= deadline)
      return { colour: step.colour, ...left, drained: left.inFlight === 0 }
    await delay(100)
  }
}
