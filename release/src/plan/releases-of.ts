import type { StackRecord } from '../journal/fold-state.ts'

/** What a stack runs from, and what it may have to go back to. */
export function releasesOf(record: StackRecord | null): string[] {
  if (!record) return []
  return record.before ? [record.release, record.before.release] : [record.release]
}
