import { asObject, list, number, optionalNumber, optionalObject, optionalText, text } from './json-reader.ts'
import type { Json } from './json-reader.ts'

export const orderStatuses = [
  'placed',
  'awaiting-payment',
  'confirmed',
  'picking',
  'packed',
  'completed',
  'cancelled',
  'refused',
] as const
export type OrderStatus = (typeof orderStatuses)[number]

export type OrderLine = {
  lineId: string
  sku: string
  name: string
  pictureUrl: string | null
  quantity: number
  unitAmountMinor: number
  lineAmountMinor: number
  vatRateBp: number | null
  pickedQuantity: number | null
  refundedQuantity: number
}

export type Address = { name: string; line1: string; line2: string | null; postalCode: string; city: string }

export type Delivery =
  | { method: 'delivery'; address: Address | null }
  | { method: 'pickup'; locationId: string }
  | null

export type Order = {
  orderId: string
  orderNumber: string
  customerId: string | null
  contact: { name: string; email: string; phone: string | null } | null
  delivery: Delivery
  status: OrderStatus
  refusal: { reason: string; shortages: { sku: string; requested: number; available: number }[] } | null
  currency: string
  lines: OrderLine[]
  itemCount: number
  subtotalMinor: number
  deliveryFeeMinor: number
  totalMinor: number
  capturedMinor: number
  refundedMinor: number
  payment: { intentId: string; status: string } | null
  placedAt: string
  version: number | null
}

export function toOrder(body: unknown): Order {
  const json = asObject(body, 'order')
  const lines = list(json, 'lines', toOrderLine)
  const owner = optionalText(json, 'owner')
  return {
    orderId: text(json, 'orderId'),
    orderNumber: text(json, 'orderNumber'),
    customerId: owner && !owner.startsWith('guest:') ? owner : null,
    contact: toContact(optionalObject(json, 'contact')),
    delivery: toDelivery(optionalObject(json, 'delivery')),
    status: toStatus(text(json, 'status')),
    refusal: toRefusal(optionalObject(json, 'refusal')),
    currency: optionalText(json, 'currency') ?? 'EUR',
    lines,
    itemCount: optionalNumber(json, 'itemCount') ?? lines.reduce((sum, line) => sum + line.quantity, 0),
    subtotalMinor: optionalNumber(json, 'subtotalMinor') ?? 0,
    deliveryFeeMinor: optionalNumber(json, 'deliveryFeeMinor') ?? 0,
    totalMinor: number(json, 'totalMinor'),
    capturedMinor: optionalNumber(json, 'capturedMinor') ?? 0,
    refundedMinor: optionalNumber(json, 'refundedMinor') ?? 0,
    payment: toPayment(optionalObject(json, 'payment')),
    placedAt: text(json, 'placedAt'),
    version: optionalNumber(json, 'version'),
  }
}

function toOrderLine(json: Json): OrderLine {
  const quantity = number(json, 'quantity')
  const unitAmountMinor = number(json, 'unitAmountMinor')
  return {
    lineId: text(json, 'lineId'),
    sku: text(json, 'sku'),
    name: text(json, 'name'),
    pictureUrl: optionalText(json, 'pictureUrl'),
    quantity,
    unitAmountMinor,
    lineAmountMinor: optionalNumber(json, 'lineAmountMinor') ?? unitAmountMinor * quantity,
    vatRateBp: optionalNumber(json, 'vatRateBp'),
    pickedQuantity: optionalNumber(json, 'pickedQuantity'),
    refundedQuantity: optionalNumber(json, 'refundedQuantity') ?? 0,
  }
}

function toStatus(status: string): OrderStatus {
  return orderStatuses.find((known) => known === status) ?? 'placed'
}

function toContact(json: Json | null): Order['contact'] {
  if (!json) return null
  return { name: text(json, 'name'), email: text(json, 'email'), phone: optionalText(json, 'phone') }
}

function toDelivery(json: Json | null): Delivery {
  if (!json) return null
  if (json.method === 'pickup')
    return { method: 'pickup', locationId: optionalText(json, 'locationId') ?? '' }
  const address = optionalObject(json, 'address')
  return { method: 'delivery', address: address && toAddress(address) }
}

function toAddress(json: Json): Address {
  return {
    name: optionalText(json, 'name') ?? '',
    line1: optionalText(json, 'line1') ?? '',
    line2: optionalText(json, 'line2'),
    postalCode: optionalText(json, 'postalCode') ?? '',
    city: optionalText(json, 'city') ?? '',
  }
}

function toRefusal(json: Json | null): Order['refusal'] {
  if (!json) return null
  const shortages = list(json, 'shortages', (item) => ({
    sku: text(item, 'sku'),
    requested: number(item, 'requested'),
    available: number(item, 'available'),
  }))
  return { reason: text(json, 'reason'), shortages }
}

function toPayment(json: Json | null): Order['payment'] {
  const intentId = json && optionalText(json, 'paymentIntentId')
  return intentId ? { intentId, status: optionalText(json, 'status') ?? 'unknown' } : null
}
