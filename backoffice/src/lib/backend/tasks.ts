import { page } from '#lib/transforms/json-reader.ts'
import type { Page } from '#lib/transforms/json-reader.ts'
import { toTask } from '#lib/transforms/task.ts'
import type { Task, TaskStatus } from '#lib/transforms/task.ts'
import { decodeCursors, encodeCursors, statusesOf } from '#lib/domain/task-filter.ts'
import type { TaskFilter } from '#lib/domain/task-filter.ts'
import { askService } from './ask-service.ts'

export type TaskQuery = { filter: TaskFilter; query: string; cursor: string | null; me: string }

/** A filter may span several states; each state is asked apart and keeps its own cursor. */
export async function listTasks({ filter, query, cursor, me }: TaskQuery): Promise<Page<Task>> {
  const cursors = decodeCursors(cursor)
  const wanted = statusesOf(filter).filter((status) => !cursors || cursors[status])
  const pages = await Promise.all(wanted.map((status) => askForTasks(status, query, cursors?.[status])))
  const next = Object.fromEntries(wanted.map((status, index) => [status, pages[index]!.nextCursor]))
  const items = pages.flatMap((one) => one.items)
  return {
    items: filter === 'mine' ? items.filter((task) => task.claimedBy?.accountId === me) : items,
    nextCursor: encodeCursors(next),
  }
}

export async function getTask(taskId: string): Promise<Task> {
  return toTask(await askService('fulfilment', `/v1/tasks/${encodeURIComponent(taskId)}`))
}

async function askForTasks(status: TaskStatus, query: string, cursor: string | null | undefined) {
  return page(await askService('fulfilment', '/v1/tasks', { status, query, cursor }), toTask)
}
