import { randomUUID } from 'node:crypto'
import type { Service } from '@halles/service-kit'
import {
  fakePeer,
  principalHeaders,
  startTestService,
  type FakePeer,
  type TestService,
} from '@halles/service-kit/testing'
import supertest from 'supertest'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'

const cartLines = [
  { sku: 'MILK', slug: 'milk', name: 'Milk', brand: 'Halles', pictureUrl: '/milk.svg', quantity: 2 },
]
let unitAmountMinor = 120
let valid = true
let lines: unknown[] = cartLines
let order: Record<string, unknown> = {}

function quoteFor(deliveryMethod: string | null) {
  const deliveryFeeMinor = deliveryMethod === 'delivery' ? 490 : 0
  const subtotalMinor = unitAmountMinor * 2
  return {
    quoteId: randomUUID(),
    currency: 'EUR',
    lines: [
      {
        sku: 'MILK',
        quantity: 2,
        unitAmountMinor,
        lineAmountMinor: subtotalMinor,
        vatClass: 'reduced',
        vatRateBp: 550,
        vatAmountMinor: 13,
      },
    ],
    subtotalMinor,
    deliveryFeeMinor,
    vat: [{ rateBp: 550, amountMinor: 13 }],
    totalMinor: subtotalMinor + deliveryFeeMinor,
    expiresAt: '2030-01-01T00:00:00.000Z',
    hash: randomUUID(),
  }
}

let neighbours: { cart: FakePeer; pricing: FakePeer; orders: FakePeer }
let service: TestService<Service>
let api: ReturnType<typeof supertest>

beforeAll(async () => {
  neighbours = {
    cart: await fakePeer(() => ({ status: 200, body: { cartId: randomUUID(), lines } })),
    pricing: await fakePeer(({ path, body }) =>
      path.endsWith('/verify')
        ? { status: 200, body: { valid } }
        : { status: 201, body: quoteFor((body as { deliveryMethod: string | null }).deliveryMethod) },
    ),
    orders: await fakePeer(() => ({ status: 201, body: order })),
  }
  service = await startTestService({
    loadConfig,
    buildApp,
    env: {
      CART_SERVICE_URL: neighbours.cart.url,
      PRICING_SERVICE_URL: neighbours.pricing.url,
      ORDER_SERVICE_URL: neighbours.orders.url,
    },
  })
  api = supertest(service.url)
})
afterAll(async () => {
  await service.stop()
  await Promise.all(Object.values(neighbours).map((peer) => peer.close()))
})
beforeEach(() => {
  unitAmountMinor = 120
  valid = true
  lines = cartLines
  order = { orderId: randomUUID(), orderNumber: 'H-100000417', status: 'confirmed', payment: {} }
})

const guestId = randomUUID()
const guest = () => principalHeaders({ guestId })
const contact = { email: 'camille@example.org', name: 'Camille Martin' }
const address = {
  name: 'Camille Martin',
  line1: '1 rue de la Halle',
  postalCode: '75001',
  city: 'Paris',
  country: 'FR',
}

async function readyCheckout() {
  const opened = await api
    .post('/v1/checkouts')
    .set(await guest())
    .send({})
    .expect(201)
  const path = `/v1/checkouts/${opened.body.checkoutId}`
  await api
    .put(`${path}/contact`)
    .set(await guest())
    .send(contact)
    .expect(200)
  const { body } = await api
    .put(`${path}/delivery`)
    .set(await guest())
    .send({ method: 'delivery', address })
    .expect(200)
  return { path, checkout: body }
}

const place = async (path: string, quoteHash: string, key: string = randomUUID()) =>
  api
    .post(`${path}/place`)
    .set(await guest())
    .set('idempotency-key', key)
    .send({ quoteHash, payment: { method: 'token', token: 'tok_approve' } })

describe('a checkout', () => {
  test('takes the cart, adds the delivery fee and becomes an order', async () => {
    const { path, checkout } = await readyCheckout()
    expect(checkout.quote).toMatchObject({ subtotalMinor: 240, deliveryFeeMinor: 490, totalMinor: 730 })
    const placed = await place(path, checkout.quote.hash)
    expect(placed.status).toBe(201)
    expect(placed.body).toEqual({ orderId: order.orderId, orderNumber: 'H-100000417', status: 'confirmed' })
    expect((await api.get(path).set(await guest())).body).toMatchObject({
      status: 'placed',
      orderId: order.orderId,
    })
    expect(
      (
        await api
          .put(`${path}/contact`)
          .set(await guest())
          .send(contact)
      ).body.kind,
    ).toBe('already-placed')
  })

  test('of an empty cart is refused', async () => {
    lines = []
    expect(
      (
        await api
          .post('/v1/checkouts')
          .set(await guest())
          .send({})
      ).body.kind,
    ).toBe('cart-empty')
  })

  test('is nobody else’s', async () => {
    const { path } = await readyCheckout()
    await api
      .get(path)
      .set(await principalHeaders())
      .expect(404)
    await api
      .put(`${path}/contact`)
      .set(await principalHeaders({ kind: 'customer' }))
      .send(contact)
      .expect(404)
    await api
      .get(path)
      .set(await principalHeaders({ kind: 'customer', guestId }))
      .expect(200)
  })

  test('can not be placed while staff act as the customer', async () => {
    const { path, checkout } = await readyCheckout()
    const acting = await principalHeaders({
      kind: 'customer',
      actor: { subject: randomUUID(), name: 'Inès' },
    })
    const answer = await api
      .post(`${path}/place`)
      .set(acting)
      .set('idempotency-key', 'k')
      .send({ quoteHash: checkout.quote.hash, payment: { method: 'hosted' } })
    expect(answer.body.kind).toBe('impersonation-forbidden')
  })
})

describe('placing', () => {
  test('offers the new total instead of charging it when prices changed', async () => {
    const { path, checkout } = await readyCheckout()
    valid = false
    unitAmountMinor = 150
    const changed = await place(path, checkout.quote.hash)
    expect(changed.status).toBe(409)
    expect(changed.body).toMatchObject({ kind: 'quote-changed', quote: { totalMinor: 790 } })
    valid = true
    expect((await place(path, changed.body.quote.hash)).status).toBe(201)
  })

  test('goes through when the quote ran out and prices are the same', async () => {
    const { path, checkout } = await readyCheckout()
    valid = false
    expect((await place(path, checkout.quote.hash)).status).toBe(201)
  })

  test('tells about missing stock and declined cards, and the next try is another order', async () => {
    const { path, checkout } = await readyCheckout()
    order = {
      ...order,
      status: 'refused',
      refusal: { reason: 'insufficient-stock', shortages: [{ sku: 'MILK', requested: 2, available: 1 }] },
    }
    expect((await place(path, checkout.quote.hash)).body).toMatchObject({
      kind: 'insufficient-stock',
      shortages: [{ sku: 'MILK' }],
    })
    order = { ...order, refusal: { reason: 'payment-declined' } }
    expect((await place(path, checkout.quote.hash)).status).toBe(402)
    order = { ...order, status: 'awaiting-payment', payment: { redirectUrl: 'http://127.0.0.1:1/pay' } }
    expect((await place(path, checkout.quote.hash)).body.paymentUrl).toBe('http://127.0.0.1:1/pay')
    const keys = neighbours.orders.requests
      .slice(-3)
      .map((request) => (request.body as { checkoutId: string }).checkoutId)
    expect(new Set(keys).size).toBe(3)
  })

  test('with one key twice answers the same; another body with this key is refused', async () => {
    const { path, checkout } = await readyCheckout()
    const first = await place(path, checkout.quote.hash, 'same')
    const again = await place(path, checkout.quote.hash, 'same')
    expect(again.headers['idempotent-replayed']).toBe('true')
    expect(again.body).toEqual(first.body)
    expect((await place(path, 'another', 'same')).status).toBe(422)
  })

  test.each([
    ['a price in the body', { totalMinor: 1 }],
    ['a card number as token', { payment: { method: 'token', token: '4242424242424242' } }],
    ['an unknown method', { payment: { method: 'cash' } }],
  ])('refuses %s', async (_name, change) => {
    const { path, checkout } = await readyCheckout()
    const body = { quoteHash: checkout.quote.hash, payment: { method: 'hosted' }, ...change }
    await api
      .post(`${path}/place`)
      .set(await guest())
      .set('idempotency-key', randomUUID())
      .send(body)
      .expect(400)
  })

  test('answers 503 while order-service is away and can be tried again', async () => {
    const { path, checkout } = await readyCheckout()
    neighbours.orders.answer(() => 'drop-connection')
    const key = randomUUID()
    expect((await place(path, checkout.quote.hash, key)).status).toBe(503)
    neighbours.orders.answer(() => ({ status: 201, body: order }))
    expect((await place(path, checkout.quote.hash, key)).status).toBe(201)
  })
})
