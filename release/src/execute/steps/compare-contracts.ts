import { findBreakingChanges } from '../../check/breaking-changes.ts'
import type { OpenApi } from '../../check/breaking-changes.ts'
import { callJson } from '../../http/call-json.ts'
import type { Colour } from '../../journal/entry.ts'
import { foldState } from '../../journal/fold-state.ts'
import type { StepContext } from '../release-context.ts'
import { releaseOf } from './prepare-stack.ts'
import type { Evidence } from './run-step.ts'

/** Both stacks serve the same pages and events during the release, so the idle one may add but not take away. */
export async function compareContracts(
  context: StepContext,
  step: { colour: Colour; with: Colour; allowBreaking: boolean },
): Promise<Evidence> {
  const idle = context.driver.addresses(await context.driver.readManifest(releaseOf(context)))
  const live = await liveAddresses(context, step.with)
  const changes: string[] = []
  let compared = 0
  for (const [service, urls] of Object.entries(live)) {
    const before = await readContract(urls[0])
    if (!before) continue
    compared += 1
    const after = await readContract(idle[service]?.[0])
    if (!after) changes.push(`${service}: is gone`)
    else changes.push(...findBreakingChanges(before, after).map((change) => `${service}: ${change}`))
  }
  if (changes.length > 0 && !step.allowBreaking) {
    throw new Error(
      `The contracts break what the live stack offers:\n${changes.map((change) => `  ${change}`).join('\n')}`,
    )
  }
  return { compared, breaking: changes }
}

async function liveAddresses(context: StepContext, colour: Colour): Promise<Record<string, string[]>> {
  const release = foldState(await context.journal.read()).stacks[colour]?.release
  return release === undefined ? {} : context.driver.addresses(await context.driver.readManifest(release))
}

async function readContract(url: string | undefined): Promise<OpenApi | null> {
  if (!url) return null
  return callJson<OpenApi>(`${url}/openapi.json`).catch(() => null)
}
