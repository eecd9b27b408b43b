import type { Transaction } from '@halles/service-kit'
import type { Actor } from '../events.ts'
import { findTask, setClaim, type TaskRecord } from '../store/task-store.ts'
import { lockOwnTask } from './work-on-task.ts'

export async function releaseTask(tx: Transaction, taskId: string, by: Actor): Promise<TaskRecord> {
  await lockOwnTask(tx, taskId, by)
  setClaim(tx, taskId, null)
  return (await findTask(tx, taskId)) as TaskRecord
}
