import type { Transaction } from '@halles/service-kit'
import { isPickingStarted } from '../domain/task-rules.ts'
import { errors } from '../errors.ts'
import { fulfilmentEvent } from '../events.ts'
import { insertTombstone, lockTask, setClaim, setStatus, type TaskRecord } from '../store/task-store.ts'

/** Takes an order out of the queue unless picking has started; a cancellation that overtakes its task leaves a tombstone. */
export async function cancelTask(tx: Transaction, taskId: string): Promise<void> {
  if (await insertTombstone(tx, taskId)) return
  const task = (await lockTask(tx, taskId)) as TaskRecord
  if (task.status === 'cancelled') return
  if (isPickingStarted(task.status))
    throw errors.pickingStarted('Somebody has started to pick this order.', { status: task.status })
  setClaim(tx, taskId, null)
  setStatus(tx, taskId, 'cancelled')
  await tx.publish(fulfilmentEvent('cancelled', task, null))
}
