import type { Transaction } from '@halles/service-kit'
import { errors } from '../errors.ts'
import { fulfilmentEvent, type Actor } from '../events.ts'
import { findTask, setClaim, setStatus, type TaskRecord } from '../store/task-store.ts'
import { lockOwnTask } from './work-on-task.ts'

/** The goods leave the house; the event lets order-service capture what was picked. */
export async function handOverTask(tx: Transaction, taskId: string, by: Actor): Promise<TaskRecord> {
  const task = await lockOwnTask(tx, taskId, by)
  if (task.status !== 'packed') throw errors.notPacked()
  setStatus(tx, taskId, 'handed-over')
  setClaim(tx, taskId, null)
  const done = (await findTask(tx, taskId)) as TaskRecord
  await tx.publish(fulfilmentEvent('handed-over', done, by))
  return done
}
