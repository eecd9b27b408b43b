import type { TaskStatus } from '#lib/transforms/task.ts'

export const taskFilters = ['open', 'mine', 'claimed', 'packed', 'handed-over'] as const
export type TaskFilter = (typeof taskFilters)[number]

const statuses: Record<TaskFilter, TaskStatus[]> = {
  open: ['open'],
  mine: ['claimed', 'picking', 'packed'],
  claimed: ['claimed', 'picking'],
  packed: ['packed'],
  'handed-over': ['handed-over'],
}

export function statusesOf(filter: TaskFilter): TaskStatus[] {
  return statuses[filter]
}

export function toTaskFilter(value: string | undefined): TaskFilter {
  return taskFilters.find((filter) => filter === value) ?? 'open'
}

type Cursors = Record<string, string | null>

export function encodeCursors(cursors: Cursors): string | null {
  const open = Object.entries(cursors).filter(([, cursor]) => cursor)
  return open.length === 0 ? null : btoa(JSON.stringify(Object.fromEntries(open)))
}

export function decodeCursors(cursor: string | null): Cursors | null {
  if (!cursor) return null
  try {
    const value: unknown = JSON.parse(atob(cursor))
    return typeof value === 'object' && value !== null ? (value as Cursors) : null
  } catch {
    return null
  }
}
