import type { Transaction } from '@halles/service-kit'
import { isClosed, isHeldBy } from '../domain/task-rules.ts'
import { errors } from '../errors.ts'
import type { Actor } from '../events.ts'
import { lockTask, type TaskRecord } from '../store/task-store.ts'

/** The task, locked, if it is still to be worked on and this person holds it. */
export async function lockOwnTask(tx: Transaction, taskId: string, by: Actor): Promise<TaskRecord> {
  const task = await lockOpenTask(tx, taskId)
  if (!isHeldBy(task, by.accountId)) {
    throw errors.leaseLost(
      'Your claim ran out or was given back. What you entered before is kept; claim the order again to go on.',
      {
        claimedBy: task.leaseValid ? task.claimedByName : null,
      },
    )
  }
  return task
}

export async function lockOpenTask(tx: Transaction, taskId: string): Promise<TaskRecord> {
  const task = await lockTask(tx, taskId)
  if (!task || task.orderNumber === null) throw errors.notFound('There is no such task.')
  if (isClosed(task.status)) throw errors.taskClosed(`This order is ${task.status}.`, { status: task.status })
  return task
}
