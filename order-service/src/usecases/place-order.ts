import { v5 as uuidv5, v7 as uuidv7 } from 'uuid'
import { orderNumberOf } from '../domain/order-number.ts'
import { errors } from '../errors.ts'
import { orderPlaced } from '../events.ts'
import { insertSaga } from '../saga/saga-store.ts'
import { sagaDefinitions } from '../sagas/definitions.ts'
import type { PlaceOrder } from '../schemas.ts'
import { insertOrder } from '../store/insert-order.ts'
import {
  findOrderByCheckout,
  nextOrderNumber,
  readOrder,
  type Delivery,
  type OrderRecord,
} from '../store/order-store.ts'
import { recordTimeline } from '../store/timeline-store.ts'
import type { OrderTransaction } from '../store/transaction.ts'

export function placeOrderSagaId(orderId: string): string {
  return `place-order:${orderId}`
}

/** Writes the order and its saga in one transaction, before any money or stock moves. A checkout becomes one order, however often it is asked. */
export async function placeOrder(tx: OrderTransaction, request: PlaceOrder): Promise<OrderRecord> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 1))::text`, [request.checkoutId])
  const existing = await findOrderByCheckout(tx, request.checkoutId)
  if (existing) return existing
  checkTotals(request)

  const orderId = uuidv7()
  const priced = new Map(request.quote.lines.map((line) => [line.sku, line]))
  await insertOrder(tx, {
    orderId,
    orderNumber: orderNumberOf(BigInt(await nextOrderNumber(tx))),
    checkoutId: request.checkoutId,
    cartId: request.cartId,
    owner: request.owner,
    contact: request.contact as OrderRecord['contact'],
    delivery: request.delivery as Delivery,
    currency: 'EUR',
    subtotalMinor: request.quote.subtotalMinor,
    deliveryFeeMinor: request.quote.deliveryFeeMinor,
    totalMinor: request.quote.totalMinor,
    paymentMethod: request.payment,
    paymentIntentId: uuidv5('payment-intent-1', orderId),
    lines: request.lines.map(({ sku, name, pictureUrl, quantity }) => {
      const { unitAmountMinor, lineAmountMinor, vatRateBp } = priced.get(
        sku,
      ) as PlaceOrder['quote']['lines'][number]
      return {
        lineId: uuidv7(),
        sku,
        name,
        pictureUrl,
        quantity,
        unitAmountMinor,
        lineAmountMinor,
        vatRateBp,
      }
    }),
  })
  const { kind, version, deadlineSeconds } = sagaDefinitions.placeOrder
  await insertSaga(tx, {
    sagaId: placeOrderSagaId(orderId),
    kind,
    definition: version,
    orderId,
    data: {},
    deadlineSeconds,
  })
  await recordTimeline(tx, { orderId, service: 'order-service', kind: 'placed', title: 'Order placed' })
  const order = await readOrder(tx, orderId)
  await tx.publish(orderPlaced(order))
  return order
}

function checkTotals({ lines, quote }: PlaceOrder): void {
  const priced = new Map(quote.lines.map((line) => [line.sku, line]))
  const fits =
    lines.length === priced.size && lines.every(({ sku, quantity }) => priced.get(sku)?.quantity === quantity)
  const subtotal = quote.lines.reduce((sum, line) => sum + line.unitAmountMinor * line.quantity, 0)
  if (!fits || subtotal !== quote.subtotalMinor || subtotal + quote.deliveryFeeMinor !== quote.totalMinor)
    throw errors.totalsDoNotAddUp()
}
