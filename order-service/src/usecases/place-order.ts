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
  type Delivery,
  type OrderRecord,
} from '../store/order-store.ts'
import { recordTimeline } from '../store/timeline-store.ts'
import type { ModelTransaction } from '../store/transaction.ts'

export function placeOrderSagaId(orderId: string): string {
  return `place-order:${orderId}`
}

/** Writes the order and its saga in one transaction, before any money or stock moves. A checkout becomes one order, however often it is asked. */
export async function placeOrder(tx: ModelTransaction, request: PlaceOrder): Promise<OrderRecord> {
  const orderNumber = await nextOrderNumber(tx, request.checkoutId)
  const existing = await findOrderByCheckout(tx, request.checkoutId)
  if (existing) return existing
  checkTotals(request)

  const orderId = uuidv7()
  const order = newOrder(request, orderId, orderNumber)
  await insertOrder(tx, order)
  const { kind, version, deadlineSeconds } = sagaDefinitions.placeOrder
  insertSaga(tx, {
    sagaId: placeOrderSagaId(orderId),
    kind,
    definition: version,
    orderId,
    data: {},
    deadlineSeconds,
  })
  recordTimeline(tx, { orderId, service: 'order-service', kind: 'placed', title: 'Order placed' })
  await tx.publish(orderPlaced(order))
  return order
}

function newOrder(request: PlaceOrder, orderId: string, orderNumber: bigint): OrderRecord {
  const priced = new Map(request.quote.lines.map((line) => [line.sku, line]))
  return {
    orderId,
    orderNumber: orderNumberOf(orderNumber),
    checkoutId: request.checkoutId,
    cartId: request.cartId,
    owner: request.owner,
    contact: request.contact as OrderRecord['contact'],
    delivery: request.delivery as Delivery,
    status: 'placed',
    refusal: null,
    currency: 'EUR',
    subtotalMinor: request.quote.subtotalMinor,
    deliveryFeeMinor: request.quote.deliveryFeeMinor,
    totalMinor: request.quote.totalMinor,
    capturedMinor: 0,
    refundedMinor: 0,
    paymentMethod: request.payment,
    paymentIntentId: uuidv5('payment-intent-1', orderId),
    paymentStatus: 'none',
    paymentUrl: null,
    allocations: [],
    version: 1,
    placedAt: new Date(),
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
        pickedQuantity: null,
        refundedQuantity: 0,
      }
    }),
  }
}

function checkTotals({ lines, quote }: PlaceOrder): void {
  const priced = new Map(quote.lines.map((line) => [line.sku, line]))
  const fits =
    lines.length === priced.size && lines.every(({ sku, quantity }) => priced.get(sku)?.quantity === quantity)
  const subtotal = quote.lines.reduce((sum, line) => sum + line.unitAmountMinor * line.quantity, 0)
  if (!fits || subtotal !== quote.subtotalMinor || subtotal + quote.deliveryFeeMinor !== quote.totalMinor)
    throw errors.totalsDoNotAddUp()
}
