import type { OperationRequest } from '../journal/entry.ts'
import type { ReleaseState } from '../journal/fold-state.ts'
import type { Observation } from './plan-release.ts'
import { releasesOf } from './releases-of.ts'
import { otherColour, refuse } from './step.ts'
import type { Plan, Refusal } from './step.ts'

export function planRemove(
  request: OperationRequest,
  state: ReleaseState,
  seen: Observation,
): Plan | Refusal {
  const { colour } = request
  const force = request.options?.force ?? false
  if (state.live === colour || seen.gateway?.live === colour)
    return refuse(`${colour} is live; it is never removed.`)
  const kept = state.stacks[otherColour(colour)]
  if (!state.stacks[colour] && !isHalfDone(request, state)) return refuse(`${colour} is absent already.`)
  if (state.window?.from === colour && !force) {
    return refuse(`${colour} is what a rollback would go back to; run "finish" first, or say --force.`)
  }
  if (seen.inFlight[colour] > 0 && !force) {
    return refuse(`${colour} still has ${seen.inFlight[colour]} requests in flight; wait, or say --force.`)
  }
  return {
    steps: [
      { name: 'drain-stack', colour },
      { name: 'unregister-stack', colour, force },
      { name: 'stop-stack', colour },
      { name: 'discard-releases', keep: releasesOf(kept) },
    ],
  }
}

/** An "up" that died before it started anything, or a "remove" that died after it stopped everything. */
function isHalfDone({ colour }: OperationRequest, { unfinished }: ReleaseState): boolean {
  const verb = unfinished?.request.colour === colour ? unfinished.request.verb : null
  return verb === 'up' || verb === 'remove'
}
