import type { Step, StepName } from '../../plan/step.ts'
import { checkBusinessTransaction } from '../../check/business-transaction.ts'
import type { StepContext } from '../release-context.ts'
import { compareContracts } from './compare-contracts.ts'
import { awaitReady } from './await-ready.ts'
import { drainStack } from './drain-stack.ts'
import { awaitDrain, commitSwitch, handOverLease, prepareSwitch } from './move-pointer.ts'
import { buildRef, discardReleases, preflight, sealRelease, startStack, stopStack } from './prepare-stack.ts'
import { contractMigrations, expandMigrations } from './migrate.ts'
import { previewLink, registerStack, unregisterStack, verifyManifest } from './register-stack.ts'

export type Evidence = Record<string, unknown>
type StepOf<Name extends StepName> = Extract<Step, { name: Name }>
type Runner<Name extends StepName> = (context: StepContext, step: StepOf<Name>) => Promise<Evidence>

const runners: { [Name in StepName]: Runner<Name> } = {
  preflight,
  'build-ref': buildRef,
  'seal-manifest': sealRelease,
  'expand-migrations': expandMigrations,
  'start-stack': startStack,
  'await-ready': awaitReady,
  'register-stack': registerStack,
  'verify-manifest': verifyManifest,
  'compare-contracts': compareContracts,
  'business-transaction': checkBusinessTransaction,
  'preview-link': previewLink,
  'prepare-switch': prepareSwitch,
  'commit-switch': commitSwitch,
  'hand-over-lease': handOverLease,
  'await-drain': awaitDrain,
  'contract-migrations': contractMigrations,
  'drain-stack': drainStack,
  'unregister-stack': unregisterStack,
  'stop-stack': stopStack,
  'discard-releases': discardReleases,
}

/** Does one step and says what was found, for the journal. */
export async function runStep(context: StepContext, step: Step): Promise<Evidence> {
  context.onProgress(describe(step))
  const run = runners[step.name] as Runner<StepName>
  return run(context, step)
}

const titles: Record<StepName, string> = {
  preflight: 'Is there room for it?',
  'build-ref': 'Build',
  'seal-manifest': 'Seal the release',
  'expand-migrations': 'Expand the databases',
  'start-stack': 'Start',
  'await-ready': 'Wait until ready',
  'register-stack': 'Register at the gateway',
  'verify-manifest': 'Compare with the sealed manifest',
  'compare-contracts': 'Compare contracts with the live stack',
  'business-transaction': 'Buy something through the preview',
  'preview-link': 'Make a preview link',
  'prepare-switch': 'Prepare every gateway',
  'commit-switch': 'Move the pointer',
  'hand-over-lease': 'Hand over the leases',
  'await-drain': 'Let the old stack drain',
  'contract-migrations': 'Contract the databases',
  'drain-stack': 'Tell it to drain',
  'unregister-stack': 'Unregister at the gateway',
  'stop-stack': 'Stop',
  'discard-releases': 'Remove releases nobody needs',
}

function describe(step: Step): string {
  const colour = 'colour' in step ? ` (${step.colour})` : ''
  return `${titles[step.name]}${colour}`
}
