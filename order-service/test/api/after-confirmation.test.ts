import { randomUUID } from 'node:crypto'
import { eventually, principalHeaders } from '@halles/service-kit/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asOwner, asStaff, openShop, type Shop } from './shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.stop())
beforeEach(() => shop.behave())

const orderNow = async (orderId: string) =>
  (await shop.api.get(`/v1/orders/${orderId}`).set(await asOwner())).body
const cancel = async (orderId: string) =>
  shop.api
    .post(`/v1/orders/${orderId}/cancel`)
    .set(await asOwner())
    .send({ reason: 'changed my mind' })

async function handOver(
  order: { orderId: string; lines: Array<{ lineId: string }> },
  pickedQuantity: number,
): Promise<void> {
  const lines = [{ lineId: order.lines[0]?.lineId, sku: 'MILK', locationId: 'paris-drive', pickedQuantity }]
  await shop.tap.publish({
    type: 'fulfilment.handed-over.v1',
    subject: order.orderId,
    data: { orderId: order.orderId, actor: { name: 'Inès Moreau' }, lines },
  })
  await eventually(async () => expect((await orderNow(order.orderId)).status).toBe('completed'))
}

describe('cancelling', () => {
  test('a confirmed order leaves the queue, the authorisation and the stock', async () => {
    const { body: order } = await shop.place()
    expect((await cancel(order.orderId)).body).toMatchObject({ status: 'cancelled' })
    expect(shop.fulfilment.requests.at(-1)?.path).toBe(`/v1/tasks/by-order/${order.orderId}/cancel`)
    expect(shop.inventory.requests.at(-1)?.path).toBe(`/v1/holds/${order.orderId}/release`)
    await eventually(() =>
      expect(shop.tap.ofType('order.cancelled.v1').map((event) => event.subject)).toContain(order.orderId),
    )
    expect((await cancel(order.orderId)).body.kind).toBe('not-cancellable')
  })

  test('is refused once somebody picks, and the order stays', async () => {
    const { body: order } = await shop.place()
    shop.fulfilment.answer(() => ({ status: 409, body: { kind: 'picking-started', title: 'Too late' } }))
    const refused = await cancel(order.orderId)
    expect(refused.status).toBe(409)
    expect(refused.body.kind).toBe('not-cancellable')
    expect((await orderNow(order.orderId)).status).toBe('confirmed')
  })

  test('an order that still waits for its payment turns round', async () => {
    shop.payment.answer((request) => ({
      status: request.method === 'POST' && request.path === '/v1/payment-intents' ? 201 : 200,
      body: { paymentIntentId: 'x', status: 'requires-action', redirectUrl: 'http://127.0.0.1:1' },
    }))
    const { body: order } = await shop.place({ payment: { method: 'hosted' } })
    expect(order.status).toBe('awaiting-payment')
    expect((await cancel(order.orderId)).body.status).toBe('cancelled')
  })
})

describe('the hand-over', () => {
  test('captures what was picked and completes the order', async () => {
    const { body: order } = await shop.place()
    await handOver(order, 2)
    expect(await orderNow(order.orderId)).toMatchObject({
      status: 'completed',
      capturedMinor: 240,
      payment: { status: 'captured' },
      lines: [{ pickedQuantity: 2 }],
    })
    expect(shop.payment.requests.findLast((request) => request.path.endsWith('/capture'))?.body).toEqual({
      amountMinor: 240,
    })
  })

  test('gives the authorisation back when nothing was picked', async () => {
    const { body: order } = await shop.place()
    await handOver(order, 0)
    expect(await orderNow(order.orderId)).toMatchObject({
      status: 'completed',
      capturedMinor: 0,
      payment: { status: 'voided' },
    })
  })

  test('an event delivered three times captures once', async () => {
    const { body: order } = await shop.place()
    const id = randomUUID()
    const lines = [
      { lineId: order.lines[0].lineId, sku: 'MILK', locationId: 'paris-drive', pickedQuantity: 3 },
    ]
    for (let copy = 0; copy < 3; copy += 1)
      await shop.tap.publish({
        id,
        type: 'fulfilment.handed-over.v1',
        subject: order.orderId,
        data: { orderId: order.orderId, lines },
      })
    await eventually(async () => expect((await orderNow(order.orderId)).status).toBe('completed'))
    const captures = shop.payment.requests.filter(
      (request) => request.path === `/v1/payment-intents/${order.payment.paymentIntentId}/capture`,
    )
    expect(new Set(captures.map((request) => request.headers['idempotency-key'])).size).toBe(1)
  })
})

describe('refunds', () => {
  test('never exceed what was picked, however many are asked for at once', async () => {
    const { body: order } = await shop.place()
    await handOver(order, 3)
    const body = { lineId: order.lines[0].lineId, quantity: 1, reason: 'arrived broken' }
    const headers = await asStaff()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        shop.api
          .post(`/v1/staff/orders/${order.orderId}/refunds`)
          .set(headers)
          .set('idempotency-key', randomUUID())
          .send(body),
      ),
    )
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(3)
    expect(
      answers
        .filter((answer) => answer.status !== 201)
        .every((answer) => answer.body.kind === 'refund-exceeds-captured'),
    ).toBe(true)
    expect(await orderNow(order.orderId)).toMatchObject({
      refundedMinor: 360,
      lines: [{ refundedQuantity: 3 }],
    })
  })

  test('that the provider refuses are taken back', async () => {
    const { body: order } = await shop.place()
    await handOver(order, 3)
    shop.payment.answer(() => ({ status: 409, body: { kind: 'refund-exceeds-captured', title: 'No' } }))
    const answer = await shop.api
      .post(`/v1/staff/orders/${order.orderId}/refunds`)
      .set(await asStaff())
      .set('idempotency-key', randomUUID())
      .send({ lineId: order.lines[0].lineId, quantity: 1, reason: 'broken' })
    expect(answer.status).toBe(409)
    expect(await orderNow(order.orderId)).toMatchObject({
      refundedMinor: 0,
      lines: [{ refundedQuantity: 0 }],
    })
  })
})

describe('who may see an order', () => {
  test('nobody but its owner and staff', async () => {
    const { body: order } = await shop.place()
    await shop.api
      .get(`/v1/orders/${order.orderId}`)
      .set(await principalHeaders({ kind: 'customer' }))
      .expect(404)
    await shop.api
      .get(`/v1/orders/${order.orderId}`)
      .set(await principalHeaders())
      .expect(404)
    await shop.api
      .get(`/v1/staff/orders/${order.orderId}`)
      .set(await asOwner())
      .expect(403)
    await shop.api
      .post(`/v1/orders/${order.orderId}/cancel`)
      .set(await principalHeaders({ kind: 'customer' }))
      .send({})
      .expect(404)
    const queue = await shop.api
      .get(`/v1/staff/orders?status=confirmed&query=${order.orderNumber}`)
      .set(await asStaff())
      .expect(200)
    expect(queue.body.items).toHaveLength(1)
  })

  test('a guest sees the own order, and still does after signing in', async () => {
    const guestId = randomUUID()
    const { body: order } = await shop.place({ owner: `guest:${guestId}` })
    await shop.api
      .get(`/v1/orders/${order.orderId}`)
      .set(await principalHeaders({ guestId }))
      .expect(200)
    await shop.api
      .get(`/v1/orders/${order.orderId}`)
      .set(await principalHeaders({ kind: 'customer', guestId }))
      .expect(200)
  })

  test('the timeline tells what happened, in order', async () => {
    const { body: order } = await shop.place()
    const { body } = await shop.api
      .get(`/v1/staff/orders/${order.orderId}/timeline`)
      .set(await asStaff())
      .expect(200)
    expect(body.items.map((entry: { kind: string }) => entry.kind)).toEqual([
      'placed',
      'stock-held',
      'confirmed',
    ])
  })
})
