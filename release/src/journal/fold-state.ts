import type { Colour, JournalEntry, OperationRequest } from './entry.ts'

export interface StackRecord {
  release: string
  version: string
  commit: string
  ref: string | null
  /** `up` once every step of it is done; `partial` while it is not. */
  state: 'partial' | 'up'
  checked: boolean
  /** What ran here before a refresh; it stays needed until what replaces it serves. */
  before?: StackRecord
}

export interface UnfinishedOperation {
  operationId: string
  request: OperationRequest
  actor: string
  reason: string
}

/** What the journal knows. The pointer itself is the gateway's; the journal says how it came to be there. */
export interface ReleaseState {
  live: Colour | null
  epoch: number
  stacks: Record<Colour, StackRecord | null>
  /** Open from a switch until `finish` (or the removal of the stack that was rolled back): rollback goes back to `from`. */
  window: { from: Colour; to: Colour } | null
  unfinished: UnfinishedOperation | null
}

export const emptyState: ReleaseState = {
  live: null,
  epoch: 0,
  stacks: { blue: null, green: null },
  window: null,
  unfinished: null,
}

export function foldState(entries: JournalEntry[]): ReleaseState {
  return entries.reduce(applyEntry, emptyState)
}

function applyEntry(state: ReleaseState, entry: JournalEntry): ReleaseState {
  const { request } = entry
  switch (entry.phase) {
    case 'intent':
      return {
        ...state,
        epoch: Math.max(state.epoch, request.epoch ?? 0),
        unfinished: { operationId: entry.operationId, request, actor: entry.actor, reason: entry.reason },
      }
    case 'step':
      return stepped(state, request, entry.step)
    case 'failed':
      return failed(state, request)
    case 'done':
      return { ...completed(state, request), unfinished: null }
  }
}

function stepped(state: ReleaseState, request: OperationRequest, step: string | undefined): ReleaseState {
  const { verb, colour } = request
  if (step === 'commit-switch') return switched(state, request)
  if (verb === 'remove' && step === 'stop-stack') return removed(state, colour)
  if (verb === 'up' && step === 'start-stack') return withStack(state, colour, recordOf(request, 'partial'))
  if (verb === 'refresh' && step === 'start-stack') return refreshing(state, request)
  if (verb === 'refresh' && step === 'register-stack')
    return withStack(state, colour, recordOf(request, 'up'))
  if (verb === 'refresh' && step === 'restore-stack')
    return withStack(state, colour, state.stacks[colour]?.before ?? state.stacks[colour])
  return state
}

/** A release is a stack's once it is sealed and started: before that there may be nothing of it to go back to. */
function refreshing(state: ReleaseState, request: OperationRequest): ReleaseState {
  const present = state.stacks[request.colour]
  const before = present?.state === 'up' ? present : present?.before
  const record = recordOf(request, 'partial')
  const replaces = before && before.release !== record.release
  return withStack(state, request.colour, replaces ? { ...record, before } : record)
}

function recordOf(request: OperationRequest, state: StackRecord['state']): StackRecord {
  return {
    release: request.release ?? '',
    version: request.version ?? '',
    commit: request.commit ?? '',
    ref: request.ref ?? null,
    state,
    checked: false,
  }
}

function withStack(state: ReleaseState, colour: Colour, record: StackRecord | null): ReleaseState {
  return { ...state, stacks: { ...state.stacks, [colour]: record } }
}

/** Its release may be gone from here on, so nothing may count on it. */
function removed(state: ReleaseState, colour: Colour): ReleaseState {
  return { ...withStack(state, colour, null), window: null }
}

/** From the moment of the commit the new stack serves, whatever is still to be done. */
function switched(state: ReleaseState, request: OperationRequest): ReleaseState {
  const opens = request.verb === 'switch' && state.live !== null && state.live !== request.colour
  const window = opens && state.live ? { from: state.live, to: request.colour } : state.window
  return { ...state, live: request.colour, epoch: request.epoch ?? state.epoch, window }
}

function completed(state: ReleaseState, request: OperationRequest): ReleaseState {
  switch (request.verb) {
    case 'up':
    case 'refresh':
      return withStack(state, request.colour, recordOf(request, 'up'))
    case 'check':
      return checked(state, request.colour, true)
    case 'switch':
    case 'rollback':
      return switched(state, request)
    case 'finish':
      return { ...state, window: null }
    case 'remove':
      return removed(state, request.colour)
  }
}

/** A failure before the commit changed nothing; after it only going on (or rolling back) leads to a settled state. */
function failed(state: ReleaseState, request: OperationRequest): ReleaseState {
  const moves = request.verb === 'switch' || request.verb === 'rollback'
  if (moves && state.live === request.colour) return state
  const known = request.verb === 'check' ? checked(state, request.colour, false) : state
  return { ...known, unfinished: null }
}

function checked(state: ReleaseState, colour: Colour, passed: boolean): ReleaseState {
  const record = state.stacks[colour]
  return withStack(state, colour, record && { ...record, checked: passed })
}
