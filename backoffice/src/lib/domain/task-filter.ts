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
