import { statusesOf } from '#lib/domain/task-filter.ts'
import type { TaskFilter } from '#lib/domain/task-filter.ts'
import { page } from '#lib/transforms/json-reader.ts'
import type { Page } from '#lib/transforms/json-reader.ts'
import { toTask } from '#lib/transforms/task.ts'
import type { Task } from '#lib/transforms/task.ts'
import { askService } from './ask-service.ts'

export type TaskQuery = { filter: TaskFilter; query: string; cursor: string | null }

export async function listTasks({ filter, query, cursor }: TaskQuery): Promise<Page<Task>> {
  const mine = filter === 'mine' ? 'true' : null
  return page(
    await askService('fulfilment', '/v1/tasks', { status: statusesOf(filter), query, mine, cursor }),
    toTask,
  )
}

export async function getTask(taskId: string): Promise<Task> {
  return toTask(await askService('fulfilment', `/v1/tasks/${encodeURIComponent(taskId)}`))
}
