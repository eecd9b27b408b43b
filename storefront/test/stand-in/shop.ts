import { randomUUID } from 'node:crypto'
import { products } from './assortment.ts'
import { availabilityOf } from './listing.ts'

export class Refusal extends Error {
  readonly status: number
  readonly kind: string
  readonly extra: Record<string, unknown>

  constructor(status: number, kind: string, detail: string, extra: Record<string, unknown> = {}) {
    super(detail)
    this.status = status
    this.kind = kind
    this.extra = extra
  }
}

interface Line {
  sku: string
  quantity: number
}

export interface StandInCheckout {
  checkoutId: string
  owner: string
  lines: Line[]
  contact: Record<string, unknown> | null
  delivery: Record<string, unknown> | null
  quote: ReturnType<typeof quoteFor> | null
  orderId?: string
  placed: Map<string, unknown>
}

export interface StandInOrder {
  orderId: string
  orderNumber: string
  owner: string
  status: string
  refusal?: { reason: string; shortages?: unknown[] }
  contact: unknown
  delivery: Record<string, unknown>
  lines: (Record<string, unknown> & Line)[]
  quote: ReturnType<typeof quoteFor>
  method: string
  refundedMinor: number
  placedAt: string
  progress: { seq: number; orderId: string; status: string; title: string; at: string }[]
  listeners: Set<(event: StandInOrder['progress'][number]) => void>
}

export const carts = new Map<string, Line[]>()
export const checkouts = new Map<string, StandInCheckout>()
export const orders = new Map<string, StandInOrder>()

export function itemOf(sku: string) {
  const item = products.find((candidate) => candidate.sku === sku)
  if (item === undefined) throw new Refusal(404, 'not-found', 'No such product')
  return item
}

function viewLine({ sku, quantity }: Line) {
  const item = itemOf(sku)
  const { productId, slug, name, brand, pictureUrl } = item.product
  return {
    sku,
    productId,
    slug,
    name,
    brand,
    pictureUrl,
    quantity,
    unitAmountMinor: item.priceMinor,
    lineAmountMinor: item.priceMinor * quantity,
    currency: 'EUR',
    availability: availabilityOf(item.stock),
  }
}

export function viewCart(owner: string) {
  const lines = (carts.get(owner) ?? []).map(viewLine)
  return {
    cartId: `cart-${owner}`,
    version: 1,
    lines,
    itemCount: lines.reduce((sum, line) => sum + line.quantity, 0),
    subtotalMinor: lines.reduce((sum, line) => sum + line.lineAmountMinor, 0),
    currency: 'EUR',
    status: 'open',
  }
}

export function setLine(owner: string, sku: string, change: (before: number) => number) {
  itemOf(sku)
  const lines = carts.get(owner) ?? []
  const before = lines.find((line) => line.sku === sku)?.quantity ?? 0
  const quantity = Math.min(99, change(before))
  const others = lines.filter((line) => line.sku !== sku)
  const at = lines.findIndex((line) => line.sku === sku)
  if (quantity > 0) others.splice(at === -1 ? others.length : at, 0, { sku, quantity })
  carts.set(owner, others)
  return viewCart(owner)
}

export function quoteFor(lines: Line[], method: unknown) {
  const priced = lines.map(({ sku, quantity }) => {
    const item = itemOf(sku)
    const lineAmountMinor = item.priceMinor * quantity
    return {
      sku,
      quantity,
      unitAmountMinor: item.priceMinor,
      lineAmountMinor,
      vatClass: item.product.vatClass,
      vatRateBp: item.vatRateBp,
      vatAmountMinor: Math.round((lineAmountMinor * item.vatRateBp) / (10_000 + item.vatRateBp)),
    }
  })
  const subtotalMinor = priced.reduce((sum, line) => sum + line.lineAmountMinor, 0)
  const deliveryFeeMinor = method === 'delivery' && subtotalMinor < 6_000 ? 490 : 0
  const rates = [...new Set(priced.map((line) => line.vatRateBp))]
  return {
    quoteId: randomUUID(),
    currency: 'EUR',
    lines: priced,
    subtotalMinor,
    deliveryFeeMinor,
    vat: rates.map((rateBp) => ({
      rateBp,
      amountMinor: priced
        .filter((line) => line.vatRateBp === rateBp)
        .reduce((sum, line) => sum + line.vatAmountMinor, 0),
    })),
    totalMinor: subtotalMinor + deliveryFeeMinor,
    expiresAt: new Date(Date.now() + 15 * 60_000).toISOString(),
    hash: `h-${subtotalMinor + deliveryFeeMinor}-${priced.map((line) => line.unitAmountMinor).join('.')}`,
  }
}

export function viewCheckout({ placed, owner, lines, ...checkout }: StandInCheckout) {
  void placed
  void owner
  const order = checkout.orderId === undefined ? undefined : orders.get(checkout.orderId)
  return {
    ...checkout,
    cartId: 'cart',
    lines: lines.map(viewLine),
    status: order === undefined ? 'open' : 'placed',
    ...(order === undefined ? {} : { orderNumber: order.orderNumber }),
    expiresAt: new Date(Date.now() + 30 * 60_000).toISOString(),
  }
}

const TITLES: Record<string, string> = {
  placed: 'We have your order',
  'awaiting-payment': 'Waiting for your payment',
  confirmed: 'Payment accepted, your order is confirmed',
  picking: 'We are picking your order',
  packed: 'Your order is packed',
  completed: 'Your order has been handed over',
  cancelled: 'Your order was cancelled',
  refused: 'Your order could not go ahead',
}

export function moveOrder(order: StandInOrder, status: string) {
  order.status = status
  const event = {
    seq: order.progress.length + 1,
    orderId: order.orderId,
    status,
    title: TITLES[status]!,
    at: new Date().toISOString(),
  }
  order.progress.push(event)
  for (const listener of order.listeners) listener(event)
}

export function viewOrder(order: StandInOrder, paymentPage: string) {
  const { progress, listeners, quote, method, ...shown } = order
  void progress
  void listeners
  const captured = order.status === 'completed' ? quote.totalMinor : 0
  return {
    ...shown,
    currency: 'EUR',
    lines: order.lines,
    subtotalMinor: quote.subtotalMinor,
    deliveryFeeMinor: quote.deliveryFeeMinor,
    totalMinor: quote.totalMinor,
    capturedMinor: captured,
    payment: {
      paymentIntentId: `pi-${order.orderId}`,
      status: order.status === 'awaiting-payment' ? 'requires-action' : 'authorised',
      ...(order.status === 'awaiting-payment' && method === 'hosted'
        ? { redirectUrl: `${paymentPage}/pay/${order.orderId}` }
        : {}),
    },
    version: order.progress.length,
    cancellable: ['placed', 'awaiting-payment', 'confirmed'].includes(order.status),
  }
}

export function openOrder(checkout: StandInCheckout, method: string): StandInOrder {
  const quote = checkout.quote!
  const order: StandInOrder = {
    orderId: randomUUID(),
    orderNumber: `H-${String(100_000_000 + orders.size * 7_919 + 48_213)}`,
    owner: checkout.owner,
    status: 'placed',
    contact: checkout.contact,
    delivery: checkout.delivery!,
    lines: quote.lines.map((line, index) => ({
      lineId: `line-${index}`,
      sku: line.sku,
      name: itemOf(line.sku).product.name,
      pictureUrl: itemOf(line.sku).product.pictureUrl,
      quantity: line.quantity,
      unitAmountMinor: line.unitAmountMinor,
      lineAmountMinor: line.lineAmountMinor,
      vatRateBp: line.vatRateBp,
      pickedQuantity: null,
      refundedQuantity: 0,
    })),
    quote,
    method,
    refundedMinor: 0,
    placedAt: new Date().toISOString(),
    progress: [],
    listeners: new Set(),
  }
  orders.set(order.orderId, order)
  checkout.orderId = order.orderId
  carts.delete(checkout.owner)
  moveOrder(order, 'placed')
  return order
}
