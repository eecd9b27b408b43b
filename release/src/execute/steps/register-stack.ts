import { setTimeout as delay } from 'node:timers/promises'
import type { Colour } from '../../journal/entry.ts'
import { CallError } from '../../http/call-json.ts'
import type { StepContext } from '../release-context.ts'
import { releaseOf } from './prepare-stack.ts'
import type { Evidence } from './run-step.ts'

const previewMinutes = 120

export async function registerStack(context: StepContext, step: { colour: Colour }): Promise<Evidence> {
  const manifest = await context.driver.readManifest(releaseOf(context))
  const { release, version, commit } = manifest
  await context.gateway.registerStack(step.colour, {
    release,
    version,
    commit,
    ...context.driver.registration(manifest),
  })
  return { release, gateways: context.gateway.controlUrls.length }
}

export async function verifyManifest(context: StepContext): Promise<Evidence> {
  const manifest = await context.driver.readManifest(releaseOf(context))
  const drift = await context.driver.findDrift(manifest)
  if (drift.length > 0) throw new Error(`${manifest.release} is not as it was sealed: ${drift.join('; ')}.`)
  return { seal: manifest.seal }
}

export async function previewLink(context: StepContext, step: { colour: Colour }): Promise<Evidence> {
  return { url: await context.gateway.previewLink(step.colour, previewMinutes), minutes: previewMinutes }
}

/** By force the stack's processes are stopped first, which ends whatever requests it still had. */
export async function unregisterStack(
  context: StepContext,
  step: { colour: Colour; force: boolean },
): Promise<Evidence> {
  try {
    await context.gateway.unregisterStack(step.colour)
    return {}
  } catch (error) {
    if (!step.force || !(error instanceof CallError)) throw error
  }
  await context.driver.stop(step.colour)
  for (let attempt = 1; ; attempt += 1) {
    try {
      await context.gateway.unregisterStack(step.colour)
      return { forced: true }
    } catch (error) {
      if (attempt >= 20) throw error
      await delay(250)
    }
  }
}
