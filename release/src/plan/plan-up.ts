import type { OperationRequest } from '../journal/entry.ts'
import type { ReleaseState } from '../journal/fold-state.ts'
import { refuse } from './step.ts'
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
      ...build,
      { name: 'expand-migrations', colour },
      { name: 'seal-manifest', colour },
      { name: 'start-stack', colour },
      { name: 'await-ready', colour },
      { name: 'register-stack', colour },
    ],
  }
}
