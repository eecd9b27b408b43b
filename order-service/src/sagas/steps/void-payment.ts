import type { SagaStep } from '../../saga/saga.ts'
import { readOrder, setPayment } from '../../store/order-store.ts'
import type { SagaDeps } from '../deps.ts'

export const voidPayment: SagaStep<SagaDeps> = {
  name: 'void-payment',

  async run({ payment, db }, saga, key) {
    const order = await readOrder(db, saga.orderId)
    await payment.voidIntent({ params: { paymentIntentId: order.paymentIntentId }, idempotencyKey: key })
    return { outcome: 'done', save: (tx) => setPayment(tx, saga.orderId, { status: 'voided', url: null }) }
  },
}
