import type { Colour, JournalEntry, OperationRequest } from './entry.ts'

export interface StackRecord {
  release: string
  version: string
  commit: string
  ref: string | null
  /** `up` once every step of it is done; `partial` while it is not. */
  state: 'partial' | 'up'
  checked: boolean
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
        ...intended(state, request),
        unfinished: { operationId: entry.operationId, request, actor: entry.actor, reason: entry.reason },
      }
    case 'step':
      return entry.step === 'commit-switch' ? switched(state, request) : state
    case 'failed':
      return failed(state, request)
    case 'done':
      return { ...completed(state, request), unfinished: null }
  }
}

function intended(state: ReleaseState, request: OperationRequest): ReleaseState {
  const epoch = Math.max(state.epoch, request.epoch ?? 0)
  if (request.verb !== 'up' && request.verb !== 'refresh') return { ...state, epoch }
  const record: StackRecord = {
    release: request.release ?? '',
    version: request.version ?? '',
    commit: request.commit ?? '',
    ref: request.ref ?? null,
    state: 'partial',
    checked: false,
  }
  return { ...state, stacks: { ...state.stacks, [request.colour]: record } }
}

/** From the moment of the commit the new stack serves, whatever is still to be done. */
function switched(state: ReleaseState, request: OperationRequest): ReleaseState {
  const opens = request.verb === 'switch' && state.live !== null && state.live !== request.colour
  const window = opens && state.live ? { from: state.live, to: request.colour } : state.window
  return { ...state, live: request.colour, epoch: request.epoch ?? state.epoch, window }
}

function completed(state: ReleaseState, request: OperationRequest): ReleaseState {
  const record = state.stacks[request.colour]
  switch (request.verb) {
    case 'up':
    case 'refresh':
      return { ...state, stacks: { ...state.stacks, [request.colour]: record && { ...record, state: 'up' } } }
    case 'check':
      return checked(state, request.colour, true)
    case 'switch':
    case 'rollback':
      return switched(state, request)
    case 'finish':
      return { ...state, window: null }
    case 'remove':
      return { ...state, stacks: { ...state.stacks, [request.colour]: null }, window: null }
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
  return { ...state, stacks: { ...state.stacks, [colour]: record && { ...record, checked: passed } } }
}
