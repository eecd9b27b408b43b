import type { Order, OrderStatus, OrderSummary, ProgressEvent } from '@/lib/shop/order.ts'
import { toContact, toDelivery, toShortages } from './checkout.ts'
import type { Fields } from './fields.ts'
import {
  readInteger,
  readList,
  readOneOf,
  readOptional,
  readOptionalInteger,
  readOptionalText,
  readPictureUrl,
  readText,
  readWebAddress,
} from './fields.ts'

export const ORDER_STATUSES: readonly OrderStatus[] = [
  'placed',
  'awaiting-payment',
  'confirmed',
  'picking',
  'packed',
  'completed',
  'cancelled',
  'refused',
]

export function toOrder(fields: Fields): Order {
  return {
    orderId: readText(fields, 'orderId'),
    orderNumber: readText(fields, 'orderNumber'),
    status: readOneOf(fields, 'status', ORDER_STATUSES, 'placed'),
    refusal: readOptional(fields, 'refusal', (refusal) => ({
      reason: readOptionalText(refusal, 'reason') ?? 'error',
      shortages: toShortages(refusal),
    })),
    contact: readOptional(fields, 'contact', toContact),
    delivery: readOptional(fields, 'delivery', toDelivery),
    currency: readOptionalText(fields, 'currency') ?? 'EUR',
    lines: readList(fields, 'lines', (line) => ({
      lineId: readText(line, 'lineId'),
      sku: readText(line, 'sku'),
      name: readText(line, 'name'),
      pictureUrl: readPictureUrl(line),
      quantity: readInteger(line, 'quantity'),
      unitAmountMinor: readInteger(line, 'unitAmountMinor'),
      lineAmountMinor: readInteger(line, 'lineAmountMinor'),
      pickedQuantity: readOptionalInteger(line, 'pickedQuantity'),
      refundedQuantity: readOptionalInteger(line, 'refundedQuantity') ?? 0,
    })),
    subtotalMinor: readInteger(fields, 'subtotalMinor'),
    deliveryFeeMinor: readInteger(fields, 'deliveryFeeMinor'),
    totalMinor: readInteger(fields, 'totalMinor'),
    capturedMinor: readOptionalInteger(fields, 'capturedMinor') ?? 0,
    refundedMinor: readOptionalInteger(fields, 'refundedMinor') ?? 0,
    paymentUrl: readOptional(fields, 'payment', (payment) => readWebAddress(payment, 'redirectUrl')),
    placedAt: readText(fields, 'placedAt'),
    cancellable: fields.cancellable === true,
  }
}

export function toOrderSummary(fields: Fields): OrderSummary {
  const order = toOrder(fields)
  return {
    orderId: order.orderId,
    orderNumber: order.orderNumber,
    status: order.status,
    currency: order.currency,
    totalMinor: order.totalMinor,
    refundedMinor: order.refundedMinor,
    itemCount: order.lines.reduce((sum, line) => sum + line.quantity, 0),
    isPickup: order.delivery?.method === 'pickup',
    pictures: order.lines.map((line) => ({ url: line.pictureUrl, name: line.name })),
    placedAt: order.placedAt,
  }
}

export function toProgressEvent(fields: Fields): ProgressEvent {
  return {
    seq: readInteger(fields, 'seq'),
    status: readText(fields, 'status'),
    title: readText(fields, 'title'),
    at: readText(fields, 'at'),
  }
}
