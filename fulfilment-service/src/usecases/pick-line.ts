import type { Transaction } from '@halles/service-kit'
import { errors } from '../errors.ts'
import { fulfilmentEvent, type Actor } from '../events.ts'
import type { PickLine } from '../schemas.ts'
import { findTask, setPicked, setStatus, type TaskLineRecord, type TaskRecord } from '../store/task-store.ts'
import { lineKey } from './describe-task.ts'
import { lockOwnTask } from './work-on-task.ts'

/** Records what was found on the shelf; less than ordered needs a reason. May be corrected until the order is packed. */
export async function pickLine(
  tx: Transaction,
  taskId: string,
  lineId: string,
  by: Actor,
  { pickedQuantity, shortReason }: PickLine,
): Promise<TaskRecord> {
  const task = await lockOwnTask(tx, taskId, by)
  if (task.status === 'packed')
    throw errors.taskClosed('The order is packed already.', { status: task.status })
  const line = findLine(task, lineId)
  if (pickedQuantity > line.quantity) throw errors.tooMany(`${line.quantity} were ordered.`)
  if (pickedQuantity < line.quantity && !shortReason)
    throw errors.notPicked('Say why fewer were picked than ordered.')
  setPicked(
    tx,
    taskId,
    line.position,
    pickedQuantity,
    pickedQuantity < line.quantity ? (shortReason ?? null) : null,
  )
  if (task.status !== 'picking') setStatus(tx, taskId, 'picking')
  const picked = (await findTask(tx, taskId)) as TaskRecord
  if (task.status !== 'picking') await tx.publish(fulfilmentEvent('picking-started', picked, by))
  await tx.publish(fulfilmentEvent('line-picked', picked, by))
  return picked
}

function findLine(task: TaskRecord, lineId: string): TaskLineRecord {
  const line = task.lines.find(
    (candidate) => lineKey(candidate.lineId, candidate.position) === lineId || candidate.lineId === lineId,
  )
  if (!line) throw errors.notFound('The order has no such line.')
  return line
}
