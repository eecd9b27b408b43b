import { orderCompleted } from '../../events.ts'
import type { SagaStep } from '../../saga/saga.ts'
import { moveOrder, readOrder, recordCapture } from '../../store/order-store.ts'
import { recordTimeline } from '../../store/timeline-store.ts'
import type { SagaDeps } from '../deps.ts'

export const completeOrder: SagaStep<SagaDeps> = {
  name: 'complete-order',

  async run({ db }, saga) {
    const order = await readOrder(db, saga.orderId)
    const captureMinor = saga.data.captureMinor ?? 0
    return {
      outcome: 'done',
      save: async (tx) => {
        recordCapture(tx, saga.orderId, captureMinor, saga.data.picked ?? [])
        await moveOrder(tx, saga.orderId, ['confirmed', 'picking', 'packed'], 'completed')
        recordTimeline(tx, {
          orderId: saga.orderId,
          service: 'order-service',
          kind: 'completed',
          title: 'Order completed',
        })
        await tx.publish(orderCompleted(order, captureMinor))
      },
    }
  },
}
