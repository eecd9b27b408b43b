import type { Transaction } from '@halles/service-kit'
import { isCancellable } from '../domain/order-status.ts'
import { errors } from '../errors.ts'
import { insertSaga, requestCancel } from '../saga/saga-store.ts'
import { sagaDefinitions } from '../sagas/definitions.ts'
import type { OrderRecord } from '../store/order-store.ts'
import { recordTimeline } from '../store/timeline-store.ts'
import { placeOrderSagaId } from './place-order.ts'

/**
 * Asks for the cancellation and names the saga that carries it out: before the confirmation the placing saga turns round, after it a saga
 * of its own takes the order out of the queue, gives the authorisation back and releases the stock.
 */
export async function cancelOrder(
  tx: Transaction,
  order: OrderRecord,
  by: string,
  reason: string | undefined,
): Promise<string> {
  if (!isCancellable(order.status))
    throw errors.notCancellable(`An order that is ${order.status} can not be cancelled.`)
  recordTimeline(tx, {
    orderId: order.orderId,
    service: 'order-service',
    kind: 'cancel-requested',
    title: 'Cancellation requested',
    actor: by,
    ...(reason ? { detail: reason } : {}),
  })
  const placing = placeOrderSagaId(order.orderId)
  if (order.status !== 'confirmed' && (await requestCancel(tx, placing))) return placing
  const { kind, version, deadlineSeconds } = sagaDefinitions.cancelOrder
  const sagaId = `cancel-order:${order.orderId}`
  insertSaga(tx, {
    sagaId,
    kind,
    definition: version,
    orderId: order.orderId,
    data: reason ? { reason } : {},
    deadlineSeconds,
  })
  return sagaId
}
