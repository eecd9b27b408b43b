import { type NewEvent } from '@halles/service-kit'
import { Type } from 'typebox'
import type { OrderRecord } from './store/order-store.ts'

function reference(order: OrderRecord) {
  const { orderId, orderNumber, owner, contact } = order
  return { orderId, orderNumber, owner, contact }
}

function orderEvent<Data extends object>(type: string, order: OrderRecord, data: Data): NewEvent {
  return { type, subject: order.orderId, data: { ...reference(order), ...data } }
}

export const orderPlaced = (order: OrderRecord) =>
  orderEvent('order.placed.v1', order, {
    cartId: order.cartId,
    checkoutId: order.checkoutId,
    totalMinor: order.totalMinor,
    currency: order.currency,
  })

export const orderAwaitingPayment = (order: OrderRecord, redirectUrl: string) =>
  orderEvent('order.awaiting-payment.v1', order, { redirectUrl })

export const orderConfirmed = (order: OrderRecord) =>
  orderEvent('order.confirmed.v1', order, {
    cartId: order.cartId,
    delivery: order.delivery,
    lines: order.lines.map(({ lineId, sku, name, pictureUrl, quantity }) => ({
      lineId,
      sku,
      name,
      pictureUrl,
      quantity,
    })),
    allocations: order.allocations,
    totalMinor: order.totalMinor,
    currency: order.currency,
  })

export const orderRefused = (order: OrderRecord, reason: string) =>
  orderEvent('order.refused.v1', order, { reason })
export const orderCancelled = (order: OrderRecord, reason: string) =>
  orderEvent('order.cancelled.v1', order, { reason })
export const orderPicking = (order: OrderRecord) => orderEvent('order.picking.v1', order, {})
export const orderPacked = (order: OrderRecord) => orderEvent('order.packed.v1', order, {})
export const orderCompleted = (order: OrderRecord, capturedMinor: number) =>
  orderEvent('order.completed.v1', order, { capturedMinor, currency: order.currency })
export const orderRefunded = (order: OrderRecord, refundId: string, amountMinor: number) =>
  orderEvent('order.refunded.v1', order, { refundId, amountMinor, currency: order.currency })

const Actor = Type.Object({ name: Type.String() })

/** What we read of other services' events. */
export const PaymentMoved = Type.Object({
  orderId: Type.String(),
  amountMinor: Type.Optional(Type.Integer()),
})
export const FulfilmentMoved = Type.Object({ orderId: Type.String(), actor: Type.Optional(Actor) })
export const HandedOver = Type.Object({
  orderId: Type.String(),
  actor: Type.Optional(Actor),
  lines: Type.Array(
    Type.Object({
      lineId: Type.String(),
      sku: Type.String(),
      locationId: Type.String(),
      pickedQuantity: Type.Integer(),
    }),
  ),
})
export const HoldExpired = Type.Object({ holdId: Type.String() })
export const MessageSent = Type.Object({ orderId: Type.String(), template: Type.String() })
