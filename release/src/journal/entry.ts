import { createHash } from 'node:crypto'

export type Colour = 'blue' | 'green'
export type Verb = 'up' | 'refresh' | 'check' | 'switch' | 'rollback' | 'finish' | 'remove'
export type Phase = 'intent' | 'step' | 'done' | 'failed'

/** What a verb was asked to do; enough to carry on after the tool was killed. */
export interface OperationRequest {
  verb: Verb
  colour: Colour
  release: string | null
  version?: string
  commit?: string
  /** The git ref the stack is built from; absent means the checkout itself. */
  ref?: string
  /** The pointer's new epoch, for `switch` and `rollback`. */
  epoch?: number
  options?: Record<string, boolean>
}

export interface EntryBody {
  operationId: string
  phase: Phase
  request: OperationRequest
  actor: string
  reason: string
  fencing: number
  step?: string
  evidence?: unknown
  error?: string
}

export interface JournalEntry extends EntryBody {
  seq: number
  at: string
  previous: string
  hash: string
}

export const genesis = '0'.repeat(64)

export function seal(body: EntryBody, seq: number, at: string, previous: string): JournalEntry {
  const unsealed = { seq, at, previous, ...body }
  return { ...unsealed, hash: entryHash(unsealed) }
}

export function entryHash(entry: Omit<JournalEntry, 'hash'>): string {
  const { hash: _, ...content } = entry as JournalEntry
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(content)))
    .digest('hex')
}

/** The sequence number of the first entry that was edited, moved or lost; null when the chain holds. */
export function findBreak(entries: JournalEntry[]): number | null {
  let previous = genesis
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== index + 1 || entry.previous !== previous || entryHash(entry) !== entry.hash)
      return index + 1
    previous = entry.hash
  }
  return null
}

export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, member]) => [key, sortKeys(member)]),
  )
}
