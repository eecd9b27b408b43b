import { randomUUID } from 'node:crypto'
import {
  eventually,
  peerHeaders,
  principalHeaders,
  tapEvents,
  type EventTap,
} from '@halles/service-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startInventory, type Inventory } from './inventory.ts'

let inventory: Inventory
let tap: EventTap

beforeAll(async () => {
  inventory = await startInventory()
  tap = await tapEvents(inventory.test.env.BROKER_PREFIX as string)
})
afterAll(async () => {
  await tap.close()
  await inventory.test.stop()
})

const act = async (holdId: string, action: string, body?: object) =>
  inventory.api
    .post(`/v1/holds/${holdId}/${action}`)
    .set(await peerHeaders('order-service'))
    .send(body)

describe('holding stock', () => {
  test('a hold moves units from on hand to held and tells what is left', async () => {
    await inventory.receive('HOLD-1', { 'paris-drive': 4, 'lyon-store': 3 })
    const answer = await inventory.hold('HOLD-1', 5)
    expect(answer.status).toBe(201)
    expect(answer.body.allocations).toHaveLength(2)
    expect(await inventory.stockOf('HOLD-1')).toMatchObject({ onHand: 2, held: 5, sold: 0, received: 7 })
    await eventually(() =>
      expect(
        tap.ofType('stock.changed.v1').findLast((event) => event.subject === 'HOLD-1')?.data,
      ).toMatchObject({ available: 2, status: 'low' }),
    )
  })

  test('a shortage takes nothing and says what is there', async () => {
    await inventory.receive('HOLD-2', { 'paris-drive': 1 })
    const answer = await inventory.hold('HOLD-2', 2)
    expect(answer.status).toBe(409)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.body).toMatchObject({
      kind: 'insufficient-stock',
      shortages: [{ sku: 'HOLD-2', requested: 2, available: 1 }],
    })
    expect(await inventory.stockOf('HOLD-2')).toMatchObject({ onHand: 1, held: 0 })
  })

  test('two hundred buyers of the last unit get it once', async () => {
    await inventory.receive('HOLD-3', { 'paris-drive': 0, 'lyon-store': 1, 'central-warehouse': 0 })
    const answers = await Promise.all(Array.from({ length: 200 }, () => inventory.hold('HOLD-3', 1)))
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1)
    expect(answers.filter((answer) => answer.status === 409)).toHaveLength(199)
    expect(await inventory.stockOf('HOLD-3')).toMatchObject({ onHand: 0, held: 1, received: 1 })
  })

  test('the same hold asked for again takes nothing more', async () => {
    await inventory.receive('HOLD-4', { 'paris-drive': 5 })
    const holdId = randomUUID()
    const first = await inventory.hold('HOLD-4', 2, { holdId })
    const again = await inventory.hold('HOLD-4', 2, { holdId })
    expect(again.headers['idempotent-replayed']).toBe('true')
    expect(again.body).toEqual(first.body)
    expect(await inventory.stockOf('HOLD-4')).toMatchObject({ onHand: 3, held: 2 })
  })

  test('a release that overtakes its hold leaves nothing held', async () => {
    await inventory.receive('HOLD-5', { 'paris-drive': 5 })
    const holdId = randomUUID()
    expect((await act(holdId, 'release')).status).toBe(200)
    expect((await inventory.hold('HOLD-5', 2, { holdId })).body.kind).toBe('hold-expired')
    expect(await inventory.stockOf('HOLD-5')).toMatchObject({ onHand: 5, held: 0 })
  })

  test('releasing twice gives units back once', async () => {
    await inventory.receive('HOLD-6', { 'paris-drive': 5 })
    const holdId = randomUUID()
    await inventory.hold('HOLD-6', 2, { holdId })
    await Promise.all([act(holdId, 'release'), act(holdId, 'release'), act(holdId, 'release')])
    expect(await inventory.stockOf('HOLD-6')).toMatchObject({ onHand: 5, held: 0 })
  })

  test('an overdue hold gives its units back and says so; it can not be confirmed any more', async () => {
    await inventory.receive('HOLD-7', { 'paris-drive': 5 })
    const holdId = randomUUID()
    await inventory.hold('HOLD-7', 2, { holdId })
    await inventory.test.service.db.query(
      `UPDATE hold SET expires_at = now() - interval '1 second' WHERE hold_id = $1`,
      [holdId],
    )
    await eventually(() =>
      expect(tap.ofType('hold.expired.v1').map((event) => event.subject)).toContain(holdId),
    )
    expect(await inventory.stockOf('HOLD-7')).toMatchObject({ onHand: 5, held: 0 })
    expect((await act(holdId, 'confirm')).body.kind).toBe('hold-expired')
  })

  test('a confirmed hold outlives its expiry and is fulfilled with what was picked', async () => {
    await inventory.receive('HOLD-8', { 'lyon-store': 5 })
    const holdId = randomUUID()
    await inventory.hold('HOLD-8', 3, { holdId })
    expect((await act(holdId, 'confirm')).body).toMatchObject({ status: 'confirmed', expiresAt: null })
    const fulfilled = await act(holdId, 'fulfil', {
      lines: [{ sku: 'HOLD-8', locationId: 'lyon-store', quantity: 2 }],
    })
    expect(fulfilled.body.status).toBe('fulfilled')
    expect(await inventory.stockOf('HOLD-8')).toMatchObject({ onHand: 3, held: 0, sold: 2, received: 5 })
  })

  test('only services may hold stock', async () => {
    const body = { holdId: randomUUID(), lines: [{ sku: 'HOLD-1', quantity: 1 }], expiresInSeconds: 60 }
    await inventory.api.post('/v1/holds').set('idempotency-key', 'k').send(body).expect(401)
    await inventory.api
      .post('/v1/holds')
      .set(await principalHeaders({ kind: 'staff', roles: ['manager'] }))
      .set('idempotency-key', 'k')
      .send(body)
      .expect(401)
    await inventory.api
      .post('/v1/holds')
      .set('x-halles-peer', 'forged')
      .set('idempotency-key', 'k')
      .send(body)
      .expect(401)
  })

  test.each([
    ['an unknown field', { price: 1 }],
    ['a wrong type', { lines: [{ sku: 'HOLD-1', quantity: '2' }] }],
    ['nothing to hold', { lines: [] }],
  ])('%s is refused as a problem', async (_name, change) => {
    const body = {
      holdId: randomUUID(),
      lines: [{ sku: 'HOLD-1', quantity: 1 }],
      expiresInSeconds: 60,
      ...change,
    }
    const answer = await inventory.api
      .post('/v1/holds')
      .set(await peerHeaders())
      .set('idempotency-key', randomUUID())
      .send(body)
    expect(answer.status).toBe(400)
    expect(answer.body.kind).toBe('validation')
  })
})
