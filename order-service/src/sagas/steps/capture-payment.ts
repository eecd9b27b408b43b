import { capturable } from '../../domain/amounts.ts'
import type { SagaStep } from '../../saga/saga.ts'
import { readOrder, setPayment } from '../../store/order-store.ts'
import { recordTimeline } from '../../store/timeline-store.ts'
import type { SagaDeps } from '../deps.ts'

/** Captures what was really picked, and the delivery fee with it; if nothing was picked the authorisation is given back. */
export const capturePayment: SagaStep<SagaDeps> = {
  name: 'capture-payment',

  async run({ payment, db }, saga, key) {
    const order = await readOrder(db, saga.orderId)
    const captureMinor = capturable(order, saga.data.picked ?? [])
    const params = { paymentIntentId: order.paymentIntentId }
    if (captureMinor > 0)
      await payment.capture({ params, idempotencyKey: key, body: { amountMinor: captureMinor } })
    else await payment.voidIntent({ params, idempotencyKey: key })
    return {
      outcome: 'done',
      data: { captureMinor },
      save: async (tx) => {
        setPayment(tx, saga.orderId, { status: captureMinor > 0 ? 'captured' : 'voided', url: null })
        recordTimeline(tx, {
          orderId: saga.orderId,
          service: 'payment-service',
          kind: 'captured',
          title: 'Payment captured',
          detail: `${captureMinor} ${order.currency} minor units`,
        })
      },
    }
  },
}
