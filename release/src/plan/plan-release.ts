import type { OperationRequest, Verb } from '../journal/entry.ts'
import type { ReleaseState } from '../journal/fold-state.ts'
import { planCheck } from './plan-check.ts'
import { planFinish } from './plan-finish.ts'
import { planRemove } from './plan-remove.ts'
import { planRollback, planSwitch } from './plan-switch.ts'
import { planRefresh, planUp } from './plan-up.ts'
import { refuse } from './step.ts'
import type { Plan, Refusal } from './step.ts'

/** What the journal cannot know: what the gateways and the processes say at this moment. */
export interface Observation {
  /** Null when no gateway answers. */
  gateway: { live: 'blue' | 'green' | null; epoch: number } | null
  /** Requests only: open streams may last for hours, and the gateway ends them itself. */
  inFlight: Record<'blue' | 'green', number>
}

type Planner = (request: OperationRequest, state: ReleaseState, seen: Observation) => Plan | Refusal

const planners: Record<Verb, Planner> = {
  up: planUp,
  refresh: planRefresh,
  check: planCheck,
  switch: planSwitch,
  rollback: planRollback,
  finish: planFinish,
  remove: planRemove,
}

/** The verbs that may follow an operation that was interrupted, besides the same operation again. */
const mayFollow: Record<Verb, Verb[]> = {
  up: ['remove'],
  refresh: [],
  check: ['up', 'refresh', 'check', 'switch', 'rollback', 'finish', 'remove'],
  switch: ['rollback'],
  rollback: ['switch'],
  finish: [],
  remove: [],
}

/** The steps a request still needs, or why it is refused. Pure: the same input gives the same plan. */
export function planRelease(
  request: OperationRequest,
  state: ReleaseState,
  seen: Observation,
): Plan | Refusal {
  const blocking = state.unfinished
  if (
    blocking &&
    !resumes(request, blocking.request) &&
    !mayFollow[blocking.request.verb].includes(request.verb)
  ) {
    return refuse(`${describeInterrupted(blocking.request)} first.`)
  }
  return planners[request.verb](request, state, seen)
}

/** Ends in what has to be done about it. */
export function describeInterrupted({ verb, colour }: Pick<OperationRequest, 'verb' | 'colour'>): string {
  // People have no verb for a refresh; it is part of every start.
  const again = verb === 'refresh' ? 'run "npm start"' : 'run it again'
  return `"${verb} ${colour}" was interrupted; ${again}`
}

export function resumes(request: OperationRequest, interrupted: OperationRequest): boolean {
  return request.verb === interrupted.verb && request.colour === interrupted.colour
}
