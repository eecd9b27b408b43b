import type { OperationRequest } from '../journal/entry.ts'
import type { ReleaseState } from '../journal/fold-state.ts'
import { releasesOf } from './releases-of.ts'
import { otherColour, refuse } from './step.ts'
import type { Plan, Refusal, Step } from './step.ts'

export function planUp(request: OperationRequest, state: ReleaseState): Plan | Refusal {
  const { colour } = request
  const present = state.stacks[colour]
  if (state.live === colour) return refuse(`${colour} is live; bring up the other colour.`)
  if (state.window?.from === colour) {
    return refuse(`${colour} is what a rollback would go back to; run "finish" and "remove ${colour}" first.`)
  }
  if (present?.state === 'up')
    return refuse(`${colour} is up already with ${present.release}; run "remove ${colour}" first.`)

  const build: Step[] = request.ref === undefined ? [] : [{ name: 'build-ref', colour, ref: request.ref }]
  return {
    steps: [
      { name: 'preflight', colour },
      { name: 'discard-releases', keep: releasesInUse(request, state) },
      ...build,
      { name: 'seal-manifest', colour },
      { name: 'expand-migrations', colour },
      { name: 'start-stack', colour },
      { name: 'await-ready', colour },
      { name: 'register-stack', colour },
    ],
  }
}

/** Takes a new build of the checkout into the stack that serves; for people at work on it, not for releases. */
export function planRefresh(request: OperationRequest, state: ReleaseState): Plan | Refusal {
  const { colour } = request
  const present = state.stacks[colour]
  if (state.live !== colour || !present) return refuse(`${colour} is not live.`)
  if (present.ref !== null) return refuse(`${colour} was built from ${present.ref}, not from the checkout.`)
  if (state.window) return refuse('A release is open; finish it or roll it back first.')
  return {
    steps: [
      { name: 'seal-manifest', colour },
      { name: 'expand-migrations', colour },
      { name: 'start-stack', colour },
      { name: 'await-ready', colour },
      { name: 'register-stack', colour },
      { name: 'discard-releases', keep: releasesInUse(request, state) },
    ],
  }
}

/** Of this colour only what is being brought up; of the other one what it runs. */
function releasesInUse(request: OperationRequest, state: ReleaseState): string[] {
  const others = releasesOf(state.stacks[otherColour(request.colour)])
  return request.release === null ? others : [request.release, ...others]
}
