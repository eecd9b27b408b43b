import { orderCancelled } from '../../events.ts'
import type { SagaStep } from '../../saga/saga.ts'
import { moveOrder, readOrder } from '../../store/order-store.ts'
import { recordTimeline } from '../../store/timeline-store.ts'
import type { SagaDeps } from '../deps.ts'

export const closeCancelled: SagaStep<SagaDeps> = {
  name: 'close-cancelled',

  async run({ db }, saga) {
    const order = await readOrder(db, saga.orderId)
    return {
      outcome: 'done',
      save: async (tx) => {
        await moveOrder(tx, saga.orderId, ['confirmed'], 'cancelled')
        recordTimeline(tx, {
          orderId: saga.orderId,
          service: 'order-service',
          kind: 'cancelled',
          title: 'Order cancelled',
          ...(saga.data.reason ? { detail: saga.data.reason } : {}),
        })
        await tx.publish(orderCancelled(order, saga.data.reason ?? 'cancelled'))
      },
    }
  },
}
