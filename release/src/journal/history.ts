import { findBreak } from './entry.ts'
import type { Colour, JournalEntry, Verb } from './entry.ts'

export interface HistoryItem {
  at: string
  seq: number
  operationId: string
  verb: Verb
  colour: Colour
  release: string | null
  epoch: number | null
  actor: string
  reason: string
  result: 'done' | 'failed' | 'unfinished'
  error: string | null
  /** By step, what was found and how long it took. */
  evidence: Record<string, unknown>
}

export interface History {
  /** Newest first, one per operation. */
  items: HistoryItem[]
  /** The entry from which on the journal cannot be trusted; null when the chain holds. */
  brokenAt: number | null
}

export function readHistory(entries: JournalEntry[]): History {
  const items = new Map<string, HistoryItem>()
  for (const entry of entries) {
    const item = items.get(entry.operationId) ?? newItem(entry)
    items.set(entry.operationId, item)
    if (entry.phase === 'step' && entry.step) item.evidence[entry.step] = entry.evidence ?? {}
    if (entry.phase === 'done' || entry.phase === 'failed') {
      item.result = entry.phase
      item.error = entry.error ?? null
    }
    item.seq = entry.seq
  }
  return { items: [...items.values()].reverse(), brokenAt: findBreak(entries) }
}

function newItem(entry: JournalEntry): HistoryItem {
  const { verb, colour, release, epoch } = entry.request
  return {
    at: entry.at,
    seq: entry.seq,
    operationId: entry.operationId,
    verb,
    colour,
    release,
    epoch: epoch ?? null,
    actor: entry.actor,
    reason: entry.reason,
    result: 'unfinished',
    error: null,
    evidence: {},
  }
}
