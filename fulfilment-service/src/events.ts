import type { NewEvent } from '@halles/service-kit'
import { Type } from 'typebox'
import type { TaskRecord } from './store/task-store.ts'

export interface Actor {
  accountId: string
  name: string
}

type Moment = 'claimed' | 'picking-started' | 'line-picked' | 'packed' | 'handed-over' | 'cancelled'

/** What happened to a task; its lines as they are now, so that the hand-over tells what was really picked. */
export function fulfilmentEvent(moment: Moment, task: TaskRecord, actor: Actor | null): NewEvent {
  return {
    type: `fulfilment.${moment}.v1`,
    subject: task.taskId,
    data: {
      taskId: task.taskId,
      orderId: task.taskId,
      ...(actor ? { actor } : {}),
      lines: task.lines.map(({ lineId, sku, locationId, quantity, pickedQuantity }) => ({
        lineId,
        sku,
        locationId,
        quantity,
        pickedQuantity: pickedQuantity ?? 0,
      })),
    },
  }
}

/** What we read of other services' events. */
export const OrderConfirmed = Type.Object({
  orderId: Type.String(),
  orderNumber: Type.String(),
  contact: Type.Object({ name: Type.String() }),
  delivery: Type.Object({ method: Type.String() }),
  lines: Type.Array(
    Type.Object({
      lineId: Type.String(),
      sku: Type.String(),
      name: Type.String(),
      pictureUrl: Type.String(),
      quantity: Type.Integer(),
    }),
  ),
  allocations: Type.Array(
    Type.Object({ sku: Type.String(), locationId: Type.String(), quantity: Type.Integer() }),
  ),
})
