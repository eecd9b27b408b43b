import type { OperationRequest } from '../journal/entry.ts'
import type { ReleaseState } from '../journal/fold-state.ts'
import { checkSteps } from './plan-check.ts'
import type { Observation } from './plan-release.ts'
import { otherColour, refuse } from './step.ts'
import type { Plan, Refusal, Step } from './step.ts'

export function planSwitch(
  request: OperationRequest,
  state: ReleaseState,
  seen: Observation,
): Plan | Refusal {
  const { colour } = request
  const target = state.stacks[colour]
  const resuming = state.unfinished?.request.verb === 'switch' && state.unfinished.request.colour === colour
  if (target?.state !== 'up') return refuse(`${colour} is not up.`)
  if (state.live === colour && !resuming) return refuse(`${colour} is live already.`)
  if (!seen.gateway) return refuse('No gateway answers.')

  const committed = isCommitted(request, seen)
  const unproven = state.live !== null && !target.checked && !request.options?.unchecked && !committed
  const check: Step[] = unproven ? checkSteps(request, state) : [{ name: 'await-ready', colour }]
  return { steps: [...(committed ? [] : check), ...pointerSteps(request, state, seen)] }
}

/** No check and no waiting for readiness: the old stack was serving until a moment ago, and every second counts. */
export function planRollback(
  request: OperationRequest,
  state: ReleaseState,
  seen: Observation,
): Plan | Refusal {
  const { window } = state
  const resuming = state.unfinished?.request.verb === 'rollback'
  if (!window)
    return refuse('There is no open release to roll back; it is possible from "switch" until "finish".')
  if (request.colour !== window.from) return refuse(`A rollback goes to ${window.from}.`)
  if (state.live === window.from && !resuming && state.unfinished?.request.verb !== 'switch') {
    return refuse(`${window.from} is live already; "switch ${window.to}" goes forward again.`)
  }
  if (state.stacks[window.from]?.state !== 'up') return refuse(`${window.from} is not up.`)
  if (!seen.gateway) return refuse('No gateway answers.')
  return { steps: pointerSteps(request, state, seen) }
}

function pointerSteps(request: OperationRequest, state: ReleaseState, seen: Observation): Step[] {
  const { colour, epoch = state.epoch + 1 } = request
  const old = otherColour(colour)
  const move: Step[] = isCommitted(request, seen)
    ? [{ name: 'commit-switch', colour, epoch }]
    : [
        { name: 'prepare-switch', colour, epoch },
        { name: 'commit-switch', colour, epoch },
      ]
  const drain: Step[] = state.stacks[old] ? [{ name: 'await-drain', colour: old }] : []
  return [...move, { name: 'hand-over-lease', colour, epoch }, ...drain]
}

function isCommitted(request: OperationRequest, seen: Observation): boolean {
  return seen.gateway?.live === request.colour && seen.gateway.epoch === request.epoch
}
