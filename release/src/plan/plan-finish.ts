import type { OperationRequest } from '../journal/entry.ts'
import type { ReleaseState } from '../journal/fold-state.ts'
import { refuse } from './step.ts'
import type { Plan, Refusal } from './step.ts'

export function planFinish(request: OperationRequest, state: ReleaseState): Plan | Refusal {
  const { window } = state
  if (!window) return refuse('There is no open release to finish.')
  if (state.live !== window.to)
    return refuse(`The release was rolled back; run "remove ${window.to}" to end it.`)
  return { steps: [{ name: 'contract-migrations', colour: request.colour }] }
}
