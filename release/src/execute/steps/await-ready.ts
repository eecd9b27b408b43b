import { setTimeout as delay } from 'node:timers/promises'
import type { ServiceObservation } from '../../driver/driver.ts'
import { callJson } from '../../http/call-json.ts'
import type { Colour } from '../../journal/entry.ts'
import type { Manifest } from '../../stack/manifest.ts'
import type { StepContext } from '../release-context.ts'
import { releaseOf } from './prepare-stack.ts'
import type { Evidence } from './run-step.ts'

interface ServiceInfo {
  name: string
  version: string
  colour: string
  release: string
}

/** Every replica answers its own truthful readiness, and is the one we started. */
export async function awaitReady(context: StepContext, step: { colour: Colour }): Promise<Evidence> {
  const manifest = await context.driver.readManifest(releaseOf(context))
  const expected = manifest.services.reduce((sum, service) => sum + service.replicas, 0)
  const deadline = Date.now() + context.timeouts.readyMs
  for (;;) {
    const observed = (await context.driver.observe(step.colour)).filter(
      (one) => one.release === manifest.release,
    )
    const waiting = observed.filter((one) => !one.ready)
    if (observed.length >= expected && waiting.length === 0) {
      await assertIdentities(manifest, context)
      await context.driver.settle(step.colour)
      return { ready: observed.length, rssMb: observed.reduce((sum, one) => sum + (one.rssMb ?? 0), 0) }
    }
    const looping = waiting.filter((one) => one.state === 'crash-looping')
    if (looping.length > 0 || Date.now() >= deadline) {
      throw new Error(
        await describeFailure(
          context,
          step.colour,
          looping.length > 0 ? looping : waiting,
          expected - observed.length,
        ),
      )
    }
    await delay(150)
  }
}

async function assertIdentities(manifest: Manifest, context: StepContext): Promise<void> {
  const addresses = context.driver.addresses(manifest)
  await Promise.all(
    manifest.services.flatMap((service) =>
      (addresses[service.name] ?? []).map(async (url) => {
        const info = await callJson<ServiceInfo>(`${url}${service.ready.replace('/health/ready', '/info')}`)
        if (info.release !== manifest.release || info.colour !== manifest.colour) {
          throw new Error(
            `${url} is ${info.name} ${info.release} (${info.colour}), not ${service.name} of ${manifest.release}.`,
          )
        }
      }),
    ),
  )
}

async function describeFailure(
  context: StepContext,
  colour: Colour,
  failed: ServiceObservation[],
  missing: number,
): Promise<string> {
  const names = [...new Set(failed.map((one) => one.service))]
  const sections = await Promise.all(
    names.slice(0, 3).map(async (service) => `--- ${service}\n${await context.driver.tail(colour, service)}`),
  )
  const absent = missing > 0 ? ` ${missing} processes are missing.` : ''
  return `Not ready on ${colour}: ${names.join(', ') || 'nobody'}.${absent}\n${sections.join('\n')}`
}
