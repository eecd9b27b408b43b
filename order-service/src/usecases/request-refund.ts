import { v7 as uuidv7 } from 'uuid'
import { errors } from '../errors.ts'
import { insertSaga } from '../saga/saga-store.ts'
import { sagaDefinitions } from '../sagas/definitions.ts'
import type { RequestRefund } from '../schemas.ts'
import type { OrderRecord } from '../store/order-store.ts'
import { bookRefund } from '../store/refund-store.ts'
import { recordTimeline } from '../store/timeline-store.ts'
import type { ModelTransaction } from '../store/transaction.ts'

/** Books the refund at once, so that no second one can use the same money, and starts the saga that sends it. */
export async function requestRefund(
  tx: ModelTransaction,
  order: OrderRecord,
  by: string,
  request: RequestRefund,
): Promise<{ refundId: string; amountMinor: number; sagaId: string }> {
  const line = order.lines.find((candidate) => candidate.lineId === request.lineId)
  if (!line) throw errors.notFound('The order has no such line.')
  const refundId = uuidv7()
  const amountMinor = line.unitAmountMinor * request.quantity
  const refund = {
    refundId,
    orderId: order.orderId,
    lineId: line.lineId,
    quantity: request.quantity,
    amountMinor,
    reason: request.reason,
    requestedBy: by,
  }
  if (!(await bookRefund(tx, refund))) {
    throw errors.refundExceedsCaptured(
      'Only units that were picked, paid and not refunded yet can be refunded.',
      {
        refundableQuantity: Math.max(0, (line.pickedQuantity ?? 0) - line.refundedQuantity),
      },
    )
  }
  const { kind, version, deadlineSeconds } = sagaDefinitions.refundOrder
  const sagaId = `refund-order:${refundId}`
  insertSaga(tx, {
    sagaId,
    kind,
    definition: version,
    orderId: order.orderId,
    data: { refundId },
    deadlineSeconds,
  })
  recordTimeline(tx, {
    orderId: order.orderId,
    service: 'order-service',
    kind: 'refund-requested',
    title: 'Refund requested',
    detail: `${request.quantity} × ${line.name}: ${request.reason}`,
    actor: by,
  })
  return { refundId, amountMinor, sagaId }
}
