import { paged, Refusal, route } from './http.ts'
import type { Call, Route } from './http.ts'
import { dice, minutesAgo, people, products, uuid } from './world.ts'

export type Line = {
  lineId: string
  sku: string
  name: string
  pictureUrl: string
  quantity: number
  unitAmountMinor: number
  lineAmountMinor: number
  vatRateBp: number
  pickedQuantity: number | null
  refundedQuantity: number
}
export type Entry = {
  at: string
  service: string
  kind: string
  title: string
  detail?: string
  actor?: string
  traceId?: string
}
export type Order = {
  orderId: string
  orderNumber: string
  owner: string
  contact: { name: string; email: string; phone: string }
  delivery: Record<string, unknown>
  status: string
  refusal?: { reason: string; shortages?: { sku: string; requested: number; available: number }[] }
  currency: string
  lines: Line[]
  subtotalMinor: number
  deliveryFeeMinor: number
  totalMinor: number
  capturedMinor: number
  refundedMinor: number
  payment: { paymentIntentId: string; status: string }
  placedAt: string
  version: number
  cancellable: boolean
}

const names = [
  'Camille Martin',
  'Noah Bernard',
  'Élise Fontaine',
  'Hugo Lambert',
  'Aïcha Benali',
  'Paul-Antoine de la Roche-Guyon',
  'Lina Nguyen',
  'Marc Petit',
]
const cycle = [
  'confirmed',
  'confirmed',
  'picking',
  'packed',
  'completed',
  'awaiting-payment',
  'confirmed',
  'completed',
  'cancelled',
  'completed',
  'confirmed',
  'refused',
  'completed',
  'placed',
]

export const orders: Order[] = Array.from({ length: 96 }, (_, index) => makeOrder(index))
export const timelines = new Map(orders.map((order) => [order.orderId, makeTimeline(order)]))
const replays = new Map<string, { body: string; status: number; answer: unknown }>()

function makeOrder(index: number): Order {
  const roll = dice(index * 7919 + 17)
  const status = cycle[index % cycle.length]!
  const name = names[index % names.length]!
  const count = 2 + roll(5)
  const done = status === 'completed'
  const chosen = Array.from(
    { length: count },
    (_, line) => products[(index * 3 + line * 4) % products.length]!,
  )
  const lines = chosen.map((product, line): Line => {
    const quantity = 1 + roll(4)
    const picked = done || status === 'packed' ? (line === 1 && quantity > 1 ? quantity - 1 : quantity) : null
    return {
      lineId: uuid(100_000 + index * 20 + line),
      sku: product.sku,
      name: product.name,
      pictureUrl: `/api/catalog/v1/pictures/${product.slug}.svg`,
      quantity,
      unitAmountMinor: product.amountMinor,
      lineAmountMinor: product.amountMinor * quantity,
      vatRateBp: product.vatRateBp,
      pickedQuantity: picked,
      refundedQuantity: 0,
    }
  })
  const pickup = index % 3 === 1
  const subtotalMinor = lines.reduce((sum, line) => sum + line.lineAmountMinor, 0)
  const deliveryFeeMinor = pickup || subtotalMinor >= 6000 ? 0 : 490
  const pickedMinor = lines.reduce((sum, line) => sum + (line.pickedQuantity ?? 0) * line.unitAmountMinor, 0)
  const account = index % 8 === 0 ? people.camille : index % 8 === 1 ? people.noah : null
  return {
    orderId: uuid(50_000 + index),
    orderNumber: `H-${String(204_118_500 - index * 37)}`,
    owner: account?.accountId ?? `guest:${uuid(70_000 + index)}`,
    contact: {
      name,
      email:
        account?.email ??
        `${name
          .toLowerCase()
          .normalize('NFD')
          .replace(/[^a-z]+/g, '.')}@mail.example`,
      phone: '+33 6 12 34 56 78',
    },
    delivery: pickup
      ? { method: 'pickup', locationId: index % 2 ? 'lyon-store' : 'paris-drive' }
      : {
          method: 'delivery',
          address: {
            name,
            line1: `${3 + index} rue des Martyrs`,
            postalCode: '75009',
            city: 'Paris',
            country: 'FR',
          },
        },
    status,
    ...(status === 'refused'
      ? {
          refusal: {
            reason: 'insufficient-stock',
            shortages: [{ sku: lines[0]!.sku, requested: lines[0]!.quantity, available: 0 }],
          },
        }
      : {}),
    currency: 'EUR',
    lines,
    subtotalMinor,
    deliveryFeeMinor,
    totalMinor: subtotalMinor + deliveryFeeMinor,
    capturedMinor: done ? pickedMinor + deliveryFeeMinor : 0,
    refundedMinor: 0,
    payment: { paymentIntentId: uuid(60_000 + index), status: paymentOf(status) },
    placedAt: minutesAgo(4 + index * 23),
    version: 4,
    cancellable: status === 'confirmed',
  }
}

function paymentOf(status: string): string {
  if (status === 'completed') return 'captured'
  if (status === 'cancelled' || status === 'refused') return 'voided'
  return status === 'awaiting-payment' || status === 'placed' ? 'requires-action' : 'authorised'
}

function makeTimeline(order: Order): Entry[] {
  const start = Date.parse(order.placedAt)
  const at = (seconds: number) => new Date(start + seconds * 1000).toISOString()
  const traceId = order.orderId.replaceAll('-', '')
  const steps: Entry[] = [
    {
      at: at(0),
      service: 'order-service',
      kind: 'placed',
      title: 'Order placed',
      detail: `${order.lines.length} lines`,
      actor: order.contact.name,
      traceId,
    },
    {
      at: at(0.4),
      service: 'inventory-service',
      kind: 'hold',
      title: 'Stock held',
      detail: 'paris-drive, 15 minutes',
      traceId,
    },
    { at: at(1.1), service: 'payment-service', kind: 'intent', title: 'Payment asked for', traceId },
  ]
  if (order.status === 'refused')
    return [
      ...steps.slice(0, 1),
      { at: at(0.6), service: 'inventory-service', kind: 'shortage', title: 'Not enough stock', traceId },
    ]
  if (['placed', 'awaiting-payment'].includes(order.status)) return steps
  steps.push(
    {
      at: at(38),
      service: 'payment-service',
      kind: 'authorised',
      title: 'Payment reserved on the card',
      traceId,
    },
    { at: at(38.3), service: 'order-service', kind: 'confirmed', title: 'Order confirmed', traceId },
    {
      at: at(39),
      service: 'notification-service',
      kind: 'sent',
      title: 'Confirmation sent',
      detail: order.contact.email,
      traceId,
    },
  )
  if (['picking', 'packed', 'completed'].includes(order.status))
    steps.push({
      at: at(400),
      service: 'fulfilment-service',
      kind: 'claimed',
      title: 'Task claimed',
      actor: 'Louis Garnier',
    })
  if (['packed', 'completed'].includes(order.status))
    steps.push(
      {
        at: at(520),
        service: 'fulfilment-service',
        kind: 'short',
        title: 'Picked short',
        detail: `${order.lines[1]?.name}: shelf is empty`,
        actor: 'Louis Garnier',
      },
      { at: at(700), service: 'fulfilment-service', kind: 'packed', title: 'Packed', actor: 'Louis Garnier' },
    )
  if (order.status === 'completed')
    steps.push(
      {
        at: at(1900),
        service: 'fulfilment-service',
        kind: 'handed-over',
        title: 'Handed over',
        actor: 'Inès Moreau',
      },
      {
        at: at(1901),
        service: 'payment-service',
        kind: 'captured',
        title: 'Card charged for what was picked',
        traceId,
      },
      { at: at(1902), service: 'order-service', kind: 'completed', title: 'Order completed', traceId },
    )
  if (order.status === 'cancelled')
    steps.push({
      at: at(300),
      service: 'order-service',
      kind: 'cancelled',
      title: 'Cancelled by the customer',
      actor: order.contact.name,
    })
  return steps
}

export const orderRoutes: Route[] = [
  route('staff', 'GET', '/v1/staff/orders', ({ query }) => {
    const status = query.get('status')
    const words = (query.get('query') ?? '').toLowerCase()
    const text = (order: Order) =>
      `${order.orderNumber} ${order.contact.name} ${order.contact.email}`.toLowerCase()
    const found = orders.filter(
      (order) => (!status || order.status === status) && text(order).includes(words),
    )
    const counts: Record<string, number> = {}
    for (const order of orders) counts[order.status] = (counts[order.status] ?? 0) + 1
    return { body: { ...paged(found, query, Number(query.get('limit') ?? 20)), counts } }
  }),
  route('staff', 'GET', '/v1/staff/orders/:orderId', ({ params }) => ({ body: find(params.orderId) })),
  route('staff', 'GET', '/v1/staff/orders/:orderId/timeline', ({ params }) => ({
    body: { items: timelines.get(find(params.orderId).orderId) },
  })),
  route('staff', 'POST', '/v1/staff/orders/:orderId/refunds', refund),
]

export function find(orderId: string | undefined): Order {
  const order = orders.find((one) => one.orderId === orderId)
  if (!order) throw new Refusal(404, 'not-found', 'There is no such order.')
  return order
}

export function note(orderId: string, entry: Omit<Entry, 'at'>): void {
  timelines.get(orderId)?.push({ at: new Date().toISOString(), ...entry })
}

function refund({ params, body, headers, caller }: Call) {
  const key = String(headers['idempotency-key'] ?? '')
  if (!key) throw new Refusal(400, 'validation', 'An idempotency key is needed.')
  const known = replays.get(key)
  if (known && known.body !== JSON.stringify(body))
    throw new Refusal(422, 'idempotency-mismatch', 'Same key, other body.')
  if (known) return { status: known.status, body: known.answer }
  const order = find(params.orderId)
  const line = order.lines.find((one) => one.lineId === body.lineId)
  const quantity = Number(body.quantity)
  if (!line || !(quantity > 0)) throw new Refusal(400, 'validation', 'No such line.')
  const amountMinor = line.unitAmountMinor * quantity
  if (
    order.refundedMinor + amountMinor > order.capturedMinor ||
    line.refundedQuantity + quantity > (line.pickedQuantity ?? 0)
  )
    throw new Refusal(409, 'refund-exceeds-captured', 'More than what was charged.')
  line.refundedQuantity += quantity
  order.refundedMinor += amountMinor
  note(order.orderId, {
    service: 'order-service',
    kind: 'refunded',
    title: `Refunded ${quantity} × ${line.name}`,
    detail: String(body.reason),
    actor: caller.name,
  })
  const answer = { refundId: uuid(80_000 + replays.size), amountMinor, status: 'processing' }
  replays.set(key, { body: JSON.stringify(body), status: 201, answer })
  return { status: 201, body: answer }
}
