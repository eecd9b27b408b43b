import { isProblem } from '@halles/service-kit'
import { orderRefunded } from '../../events.ts'
import { StepRefused, type SagaStep } from '../../saga/saga.ts'
import { readOrder } from '../../store/order-store.ts'
import { findRefund, settleRefund, takeBackRefund } from '../../store/refund-store.ts'
import { recordTimeline } from '../../store/timeline-store.ts'
import type { SagaDeps } from '../deps.ts'

export const refundPayment: SagaStep<SagaDeps> = {
  name: 'refund-payment',

  async run({ payment, db }, saga, key) {
    const order = await readOrder(db, saga.orderId)
    const refund = await findRefund(db, saga.data.refundId as string)
    await payment
      .refund({
        params: { paymentIntentId: order.paymentIntentId },
        idempotencyKey: key,
        body: { refundId: refund.refundId, amountMinor: refund.amountMinor, reason: refund.reason },
      })
      .catch((error: unknown) => {
        if (isProblem(error, 'refund-exceeds-captured'))
          throw new StepRefused({ reason: 'refund-refused', detail: error.message })
        throw error
      })
    return {
      outcome: 'done',
      save: async (tx) => {
        settleRefund(tx, refund.refundId)
        recordTimeline(tx, {
          orderId: saga.orderId,
          service: 'payment-service',
          kind: 'refunded',
          title: 'Refunded',
          detail: refund.reason,
          actor: refund.requestedBy,
        })
        await tx.publish(orderRefunded(order, refund.refundId, refund.amountMinor))
      },
    }
  },

  undo: async (_deps, saga) => ({ save: (tx) => takeBackRefund(tx, saga.data.refundId as string) }),
}
