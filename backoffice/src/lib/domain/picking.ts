import type { Task, TaskLine } from '#lib/transforms/task.ts'

export const shortReasons = [
  'Shelf is empty',
  'Damaged',
  'Past its date',
  'Poor quality',
  'Cannot be found',
] as const

/** A count that is not with the server yet. A reason means: it stays below what was ordered. */
export type Draft = { count: number; reason: string | null }
export type Drafts = Record<string, Draft>

export function countOf(line: TaskLine, drafts: Drafts): number {
  return drafts[line.lineId]?.count ?? line.pickedQuantity ?? 0
}

export type LineState = 'to-pick' | 'counting' | 'saving' | 'picked' | 'short'

export function lineState(line: TaskLine, drafts: Drafts): LineState {
  const draft = drafts[line.lineId]
  if (draft && !isConfirmed(line, draft)) {
    if (isDecided(line, draft)) return 'saving'
    return draft.count === 0 && line.pickedQuantity === null ? 'to-pick' : 'counting'
  }
  if (line.pickedQuantity === null) return 'to-pick'
  return line.pickedQuantity < line.quantity ? 'short' : 'picked'
}

/** Decided counts go to the server by themselves; a half-counted line stays on the device. */
export function decidedDrafts(task: Task, drafts: Drafts): { line: TaskLine; draft: Draft }[] {
  return task.lines.flatMap((line) => {
    const draft = drafts[line.lineId]
    return draft && isDecided(line, draft) && !isConfirmed(line, draft) ? [{ line, draft }] : []
  })
}

/** Drops what the server has confirmed and what belongs to no line any more. */
export function pruneDrafts(task: Task, drafts: Drafts): Drafts {
  const kept = Object.entries(drafts).filter(([lineId, draft]) =>
    task.lines.some((line) => line.lineId === lineId && !isConfirmed(line, draft)),
  )
  return Object.fromEntries(kept)
}

function isDecided(line: TaskLine, draft: Draft): boolean {
  return draft.count === line.quantity || draft.reason !== null
}

function isConfirmed(line: TaskLine, draft: Draft): boolean {
  if (line.pickedQuantity !== draft.count) return false
  return draft.count === line.quantity || draft.reason === null || draft.reason === line.shortReason
}

export type Progress = { settled: number; lines: number; picked: number; pieces: number; short: number }

export function progressOf(task: Task, drafts: Drafts): Progress {
  const states = task.lines.map((line) => lineState(line, drafts))
  return {
    settled: states.filter((state) => state === 'picked' || state === 'short').length,
    lines: task.lines.length,
    picked: task.lines.reduce((sum, line) => sum + countOf(line, drafts), 0),
    pieces: task.lines.reduce((sum, line) => sum + line.quantity, 0),
    short: states.filter((state) => state === 'short').length,
  }
}

/** The walk through the store: location by location, then by product number. */
export function inWalkingOrder(lines: readonly TaskLine[]): TaskLine[] {
  return [...lines].sort(
    (a, b) =>
      a.locationId.localeCompare(b.locationId) ||
      a.sku.localeCompare(b.sku) ||
      a.lineId.localeCompare(b.lineId),
  )
}
