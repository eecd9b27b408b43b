import { isProblem } from '@halles/service-kit'
import { orderConfirmed } from '../../events.ts'
import { StepRefused, type SagaStep } from '../../saga/saga.ts'
import { moveOrder, readOrder } from '../../store/order-store.ts'
import { recordTimeline } from '../../store/timeline-store.ts'
import type { SagaDeps } from '../deps.ts'

/** The pivot: once the hold is confirmed the order stands, and everything after it is events. */
export const confirmOrder: SagaStep<SagaDeps> = {
  name: 'confirm-order',

  async run({ inventory, db }, saga, key) {
    const order = await readOrder(db, saga.orderId)
    await inventory
      .confirmHold({ params: { holdId: saga.orderId }, idempotencyKey: key })
      .catch((error: unknown) => {
        if (isProblem(error, 'hold-expired') || isProblem(error, 'not-found'))
          throw new StepRefused({
            reason: 'payment-expired',
            detail: 'The goods were given back before the payment arrived.',
          })
        throw error
      })
    return {
      outcome: 'done',
      save: async (tx) => {
        await moveOrder(tx, saga.orderId, ['placed', 'awaiting-payment'], 'confirmed')
        recordTimeline(tx, {
          orderId: saga.orderId,
          service: 'order-service',
          kind: 'confirmed',
          title: 'Order confirmed',
        })
        await tx.publish(orderConfirmed(order))
      },
    }
  },
}
