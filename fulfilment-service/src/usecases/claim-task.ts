import type { Transaction } from '@halles/service-kit'
import { claimSeconds, isHeldBy, isHeldByAnother } from '../domain/task-rules.ts'
import { errors } from '../errors.ts'
import { fulfilmentEvent, type Actor } from '../events.ts'
import { findTask, setClaim, type TaskRecord } from '../store/task-store.ts'
import { lockOpenTask } from './work-on-task.ts'

/** Takes an order for ten minutes, or renews the own claim; two people never hold the same. */
export async function claimTask(tx: Transaction, taskId: string, by: Actor): Promise<TaskRecord> {
  const task = await lockOpenTask(tx, taskId)
  if (isHeldByAnother(task, by.accountId)) {
    throw errors.taskClaimed(`${task.claimedByName} works on this order.`, {
      claimedBy: task.claimedByName,
      leaseExpiresAt: task.leaseExpiresAt,
    })
  }
  setClaim(tx, taskId, { ...by, seconds: claimSeconds })
  const claimed = (await findTask(tx, taskId)) as TaskRecord
  if (!isHeldBy(task, by.accountId)) await tx.publish(fulfilmentEvent('claimed', claimed, by))
  return claimed
}
