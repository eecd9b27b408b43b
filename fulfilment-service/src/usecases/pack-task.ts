import type { Transaction } from '@halles/service-kit'
import { unpicked } from '../domain/task-rules.ts'
import { errors } from '../errors.ts'
import { fulfilmentEvent, type Actor } from '../events.ts'
import { findTask, setStatus, type TaskRecord } from '../store/task-store.ts'
import { lockOwnTask } from './work-on-task.ts'

export async function packTask(tx: Transaction, taskId: string, by: Actor): Promise<TaskRecord> {
  const task = await lockOwnTask(tx, taskId, by)
  if (task.status === 'packed') return task
  const missing = unpicked(task.lines)
  if (missing.length > 0)
    throw errors.notPicked('Pick every line, or say why it is missing.', {
      lines: missing.map((line) => line.name),
    })
  setStatus(tx, taskId, 'packed')
  const packed = (await findTask(tx, taskId)) as TaskRecord
  await tx.publish(fulfilmentEvent('packed', packed, by))
  return packed
}
