import { orderCancelled, orderRefused } from '../events.ts'
import type { SagaDefinition } from '../saga/saga.ts'
import { moveOrder, readOrder, refuseOrder } from '../store/order-store.ts'
import { recordTimeline } from '../store/timeline-store.ts'
import { placeOrderDeadlineSeconds } from './deadlines.ts'
import type { SagaDeps } from './deps.ts'
import { authorisePayment } from './steps/authorise-payment.ts'
import { cancelTask } from './steps/cancel-task.ts'
import { capturePayment } from './steps/capture-payment.ts'
import { closeCancelled } from './steps/close-cancelled.ts'
import { completeOrder } from './steps/complete-order.ts'
import { confirmOrder } from './steps/confirm-order.ts'
import { fulfilStock } from './steps/fulfil-stock.ts'
import { holdStock } from './steps/hold-stock.ts'
import { refundPayment } from './steps/refund-payment.ts'
import { releaseStock } from './steps/release-stock.ts'
import { voidPayment } from './steps/void-payment.ts'

const placeOrder: SagaDefinition<SagaDeps> = {
  kind: 'place-order',
  version: 1,
  steps: [holdStock, authorisePayment, confirmOrder],
  pivot: 2,
  deadlineSeconds: placeOrderDeadlineSeconds,
  async onCompensated(tx, saga) {
    const refusal = saga.refusal ?? { reason: 'error' }
    const order = await readOrder(tx, saga.orderId)
    if (refusal.reason === 'cancelled') {
      await moveOrder(tx, saga.orderId, ['placed', 'awaiting-payment'], 'cancelled')
      recordTimeline(tx, {
        orderId: saga.orderId,
        service: 'order-service',
        kind: 'cancelled',
        title: 'Order cancelled',
      })
      await tx.publish(orderCancelled(order, refusal.detail ?? 'cancelled'))
      return
    }
    refuseOrder(tx, saga.orderId, refusal)
    recordTimeline(tx, {
      orderId: saga.orderId,
      service: 'order-service',
      kind: 'refused',
      title: 'Order refused',
      detail: refusal.reason,
    })
    await tx.publish(orderRefused(order, refusal.reason))
  },
}

const cancelOrder: SagaDefinition<SagaDeps> = {
  kind: 'cancel-order',
  version: 1,
  steps: [cancelTask, voidPayment, releaseStock, closeCancelled],
  pivot: 0,
  deadlineSeconds: null,
  onCompensated: async () => undefined,
}

const settleOrder: SagaDefinition<SagaDeps> = {
  kind: 'settle-order',
  version: 1,
  steps: [fulfilStock, capturePayment, completeOrder],
  pivot: -1,
  deadlineSeconds: null,
  onCompensated: async () => undefined,
}

const refundOrder: SagaDefinition<SagaDeps> = {
  kind: 'refund-order',
  version: 1,
  steps: [refundPayment],
  pivot: 0,
  deadlineSeconds: null,
  onCompensated: async () => undefined,
}

/** Every saga this service runs; a changed list of steps gets a new version and the old one stays until none of its runs is left. */
export const sagaDefinitions = { placeOrder, cancelOrder, settleOrder, refundOrder }
