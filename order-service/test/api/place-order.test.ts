import { randomUUID } from 'node:crypto'
import { eventually, peerHeaders } from '@halles/service-kit/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asOwner, openShop, orderRequest, wellBehaved, type Shop } from './shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.stop())
beforeEach(() => shop.behave())

const orderNow = async (orderId: string) =>
  (await shop.api.get(`/v1/orders/${orderId}`).set(await asOwner())).body
const requestsAbout = (orderId: string, peer: 'inventory' | 'payment') =>
  shop[peer].requests.filter((request) => JSON.stringify([request.path, request.body]).includes(orderId))

describe('placing an order', () => {
  test('holds, authorises, confirms, and says so in this order', async () => {
    const { status, body } = await shop.place()
    expect(status).toBe(201)
    expect(body).toMatchObject({
      status: 'confirmed',
      totalMinor: 360,
      cancellable: true,
      payment: { status: 'authorised' },
    })
    expect(body.orderNumber).toMatch(/^H-\d{9}$/)
    await eventually(() =>
      expect(
        shop.tap.events.filter((event) => event.subject === body.orderId).map((event) => event.type),
      ).toEqual(['order.placed.v1', 'order.confirmed.v1']),
    )
    expect(shop.tap.ofType('order.confirmed.v1').at(-1)?.data).toMatchObject({
      allocations: [{ sku: 'MILK', locationId: 'paris-drive', quantity: 3 }],
    })
  })

  test('is refused with the shortages when the stock is gone, and nothing is charged', async () => {
    const shortages = [{ sku: 'MILK', requested: 3, available: 1 }]
    shop.inventory.answer((request) =>
      request.path === '/v1/holds'
        ? { status: 409, body: { kind: 'insufficient-stock', title: 'No', shortages } }
        : wellBehaved.inventory(request),
    )
    const { body } = await shop.place()
    expect(body).toMatchObject({
      status: 'refused',
      refusal: { reason: 'insufficient-stock', shortages },
      cancellable: false,
    })
    expect(requestsAbout(body.orderId, 'payment')).toHaveLength(0)
  })

  test('gives the stock back when the card is declined', async () => {
    shop.payment.answer((request) =>
      request.path === '/v1/payment-intents'
        ? {
            status: 201,
            body: { paymentIntentId: 'x', status: 'declined', declineCode: 'insufficient_funds' },
          }
        : wellBehaved.payment(request),
    )
    const { body } = await shop.place()
    expect(body).toMatchObject({
      status: 'refused',
      refusal: { reason: 'payment-declined', detail: 'insufficient_funds' },
    })
    expect(requestsAbout(body.orderId, 'inventory').map((request) => request.path)).toContain(
      `/v1/holds/${body.orderId}/release`,
    )
  })

  test('asks about a payment that got no answer instead of charging again', async () => {
    let creations = 0
    shop.payment.answer((request) => {
      if (request.method === 'POST' && request.path === '/v1/payment-intents') {
        creations += 1
        return 'drop-connection'
      }
      return wellBehaved.payment(request)
    })
    const { body } = await shop.place({}, { waitMs: 10_000 })
    expect(body.status).toBe('confirmed')
    const keys = new Set(
      shop.payment.requests
        .filter((request) => request.path === '/v1/payment-intents')
        .map((request) => request.headers['idempotency-key']),
    )
    expect(creations).toBeGreaterThan(0)
    expect([...keys].filter((key) => key?.includes(body.orderId))).toHaveLength(1)
    expect(
      requestsAbout(body.orderId, 'payment').some((request) => request.method === 'GET') || creations === 2,
    ).toBe(true)
  })

  test('keeps trying to release the stock until it is released', async () => {
    let releases = 0
    shop.payment.answer((request) =>
      request.path === '/v1/payment-intents'
        ? { status: 201, body: { paymentIntentId: 'x', status: 'declined' } }
        : wellBehaved.payment(request),
    )
    shop.inventory.answer((request) => {
      if (!request.path.endsWith('/release')) return wellBehaved.inventory(request)
      releases += 1
      return releases < 4
        ? { status: 503, body: { kind: 'unavailable', title: 'Later' } }
        : wellBehaved.inventory(request)
    })
    const { body } = await shop.place({}, { waitMs: 0 })
    await eventually(async () => expect((await orderNow(body.orderId)).status).toBe('refused'))
    expect(releases).toBeGreaterThanOrEqual(4)
  })

  test('waits for a hosted payment, offers its address, and is confirmed by the event', async () => {
    let status = 'requires-action'
    shop.payment.answer((request) =>
      request.path.startsWith('/v1/payment-intents') && !/void|capture/.test(request.path)
        ? {
            status: request.method === 'POST' ? 201 : 200,
            body: { paymentIntentId: 'x', status, redirectUrl: 'http://127.0.0.1:1/pay/1' },
          }
        : wellBehaved.payment(request),
    )
    const { body } = await shop.place({ payment: { method: 'hosted' } })
    expect(body).toMatchObject({
      status: 'awaiting-payment',
      payment: { redirectUrl: 'http://127.0.0.1:1/pay/1' },
    })
    status = 'authorised'
    await shop.tap.publish({
      type: 'payment.authorised.v1',
      subject: body.orderId,
      data: { orderId: body.orderId },
    })
    await eventually(async () => expect((await orderNow(body.orderId)).status).toBe('confirmed'))
  })

  test('gives everything back when the shopper never pays', async () => {
    shop.payment.answer((request) =>
      request.path.startsWith('/v1/payment-intents') && !/void/.test(request.path)
        ? {
            status: request.method === 'POST' ? 201 : 200,
            body: {
              paymentIntentId: 'x',
              status: 'requires-action',
              redirectUrl: 'http://127.0.0.1:1/pay/1',
            },
          }
        : wellBehaved.payment(request),
    )
    const { body } = await shop.place({ payment: { method: 'hosted' } })
    await shop.test.service.db.query(
      `UPDATE saga SET deadline_at = now() - interval '1 second', next_run_at = now() WHERE order_id = $1::uuid`,
      [body.orderId],
    )
    await eventually(async () =>
      expect(await orderNow(body.orderId)).toMatchObject({
        status: 'refused',
        refusal: { reason: 'payment-expired' },
      }),
    )
    expect(requestsAbout(body.orderId, 'inventory').map((request) => request.path)).toContain(
      `/v1/holds/${body.orderId}/release`,
    )
    expect(
      shop.payment.requests.some(
        (request) => request.path === `/v1/payment-intents/${body.payment.paymentIntentId}/void`,
      ),
    ).toBe(true)
  })

  test('is resumed after a crash in the middle of a step', async () => {
    shop.inventory.answer((request) =>
      request.path === '/v1/holds'
        ? { status: 503, body: { kind: 'unavailable' } }
        : wellBehaved.inventory(request),
    )
    const { body } = await shop.place({}, { waitMs: 0 })
    await shop.test.service.db.query(
      `UPDATE saga SET claim = gen_random_uuid(), claimed_until = now() - interval '1 second', next_run_at = now() - interval '1 minute' WHERE order_id = $1::uuid`,
      [body.orderId],
    )
    shop.behave()
    await eventually(async () => expect((await orderNow(body.orderId)).status).toBe('confirmed'))
  })

  test('happens once for one checkout, with one key fifty times and with other keys', async () => {
    const request = orderRequest()
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 50 }, () => shop.place(request, { key })))
    const placed = answers.filter((answer) => answer.status === 201)
    expect(placed.length).toBeGreaterThan(0)
    expect(
      answers.every((answer) => answer.status === 201 || answer.body.kind === 'idempotency-in-flight'),
    ).toBe(true)
    const others = await Promise.all([shop.place(request), shop.place(request)])
    expect(new Set([...placed, ...others].map((answer) => answer.body.orderId)).size).toBe(1)
  })

  test('refuses a quote that does not add up', async () => {
    const quote = { ...orderRequest().quote, totalMinor: 1 }
    expect((await shop.place({ quote })).body.kind).toBe('totals-do-not-add-up')
  })

  test('is for services only', async () => {
    await shop.api
      .post('/v1/orders')
      .set(await asOwner())
      .set('idempotency-key', 'k')
      .send(orderRequest())
      .expect(401)
    await shop.api
      .post('/v1/orders')
      .set(await peerHeaders())
      .send(orderRequest())
      .expect(400)
  })
})

test('an idle stack takes the order and leaves the saga to the live one', async () => {
  const idle = await openShop({ holdLease: false })
  const { body } = await idle.place({}, { waitMs: 0 })
  expect(body.status).toBe('placed')
  expect(idle.inventory.requests).toHaveLength(0)
  await idle.test.service.lease.take('blue', 2)
  await eventually(async () =>
    expect((await idle.api.get(`/v1/orders/${body.orderId}`).set(await asOwner())).body.status).toBe(
      'confirmed',
    ),
  )
  await idle.stop()
})
