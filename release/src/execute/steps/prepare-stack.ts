import type { Colour } from '../../journal/entry.ts'
import type { StepContext } from '../release-context.ts'
import type { Evidence } from './run-step.ts'

export async function preflight(context: StepContext, step: { colour: Colour }): Promise<Evidence> {
  const findings = await context.driver.preflight(step.colour, context.request.ref ?? null)
  const failed = findings.filter((finding) => !finding.ok)
  if (failed.length > 0) {
    throw new Error(
      `It cannot be brought up: ${failed.map((finding) => `${finding.name} (${finding.detail})`).join(', ')}.`,
    )
  }
  return { findings }
}

export async function buildRef(context: StepContext, step: { ref: string }): Promise<Evidence> {
  await context.driver.build(releaseOf(context), step.ref)
  return { ref: step.ref }
}

export async function sealRelease(context: StepContext, step: { colour: Colour }): Promise<Evidence> {
  const { request } = context
  const manifest = await context.driver.seal({
    release: releaseOf(context),
    colour: step.colour,
    version: request.version ?? '0.0.0',
    commit: request.commit ?? 'unknown',
    ref: request.ref ?? null,
  })
  return {
    release: manifest.release,
    seal: manifest.seal,
    services: manifest.services.length,
    absent: manifest.absent,
  }
}

export async function startStack(context: StepContext): Promise<Evidence> {
  const manifest = await context.driver.readManifest(releaseOf(context))
  await context.driver.start(manifest)
  return { release: manifest.release, services: manifest.services.map((service) => service.name) }
}

export async function stopStack(context: StepContext, step: { colour: Colour }): Promise<Evidence> {
  await context.driver.stop(step.colour)
  return {}
}

export async function discardReleases(context: StepContext, step: { keep: string[] }): Promise<Evidence> {
  const running = await Promise.all((['blue', 'green'] as const).map(context.driver.observe))
  const used = running.flat().flatMap(({ release }) => release ?? [])
  return { discarded: await context.driver.discardReleases([...new Set([...step.keep, ...used])]) }
}

export function releaseOf(context: StepContext): string {
  const { release, colour } = context.request
  if (release === null) throw new Error(`${colour} runs no release.`)
  return release
}
