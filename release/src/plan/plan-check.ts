import type { OperationRequest } from '../journal/entry.ts'
import type { ReleaseState } from '../journal/fold-state.ts'
import { refuse } from './step.ts'
import type { Plan, Refusal, Step } from './step.ts'

export function planCheck(request: OperationRequest, state: ReleaseState): Plan | Refusal {
  const { colour } = request
  if (state.stacks[colour]?.state !== 'up') return refuse(`${colour} is not up.`)
  if (state.live === colour) return refuse(`${colour} is live; only the idle stack is checked.`)
  return { steps: checkSteps(request, state) }
}

export function checkSteps(request: OperationRequest, state: ReleaseState): Step[] {
  const { colour, options = {} } = request
  const compare: Step[] =
    state.live === null
      ? []
      : [
          {
            name: 'compare-contracts',
            colour,
            with: state.live,
            allowBreaking: options.allowBreaking ?? false,
          },
        ]
  const transaction: Step[] = options.skipTransaction ? [] : [{ name: 'business-transaction', colour }]
  return [
    { name: 'await-ready', colour },
    { name: 'verify-manifest', colour },
    ...compare,
    ...transaction,
    { name: 'preview-link', colour },
  ]
}
