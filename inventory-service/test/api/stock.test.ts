import { principalHeaders } from '@halles/service-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startInventory, type Inventory } from './inventory.ts'

let inventory: Inventory
beforeAll(async () => {
  inventory = await startInventory()
  await inventory.receive('SHELF-1', { 'paris-drive': 10, 'lyon-store': 2 })
})
afterAll(() => inventory.test.stop())

const count = async (body: object, roles = ['manager']) =>
  inventory.api
    .put('/v1/stock/SHELF-1/paris-drive')
    .set(await principalHeaders({ kind: 'staff', roles }))
    .send(body)

describe('counting stock by hand', () => {
  test('a second editor with an old version gets a conflict with what is there now', async () => {
    expect((await count({ onHand: 8, expectedVersion: 1, reason: 'breakage' })).body).toMatchObject({
      onHand: 8,
      received: 8,
      version: 2,
    })
    const conflict = await count({ onHand: 9, expectedVersion: 1, reason: 'recount' })
    expect(conflict.status).toBe(409)
    expect(conflict.body).toMatchObject({ kind: 'version-conflict', current: { onHand: 8, version: 2 } })
  })

  test('staff without the manager role may look but not count', async () => {
    expect((await count({ onHand: 1, expectedVersion: 2, reason: 'curious' }, ['staff'])).status).toBe(403)
    const list = await inventory.api
      .get('/v1/stock?sku=SHELF-1')
      .set(await principalHeaders({ kind: 'staff' }))
      .expect(200)
    expect(list.body.items.map((row: { locationId: string }) => row.locationId)).toEqual([
      'lyon-store',
      'paris-drive',
    ])
  })

  test('a list goes on at its cursor', async () => {
    const headers = await principalHeaders({ kind: 'staff' })
    const first = await inventory.api.get('/v1/stock?sku=SHELF-1&limit=1').set(headers).expect(200)
    const second = await inventory.api
      .get(`/v1/stock?sku=SHELF-1&limit=1&cursor=${first.body.nextCursor}`)
      .set(headers)
      .expect(200)
    expect(second.body.items[0].locationId).toBe('paris-drive')
    expect(second.body.nextCursor).toBeUndefined()
  })

  test('shoppers see whether something is there, unknown SKUs as out', async () => {
    const answer = await inventory.api
      .get('/v1/availability?sku=SHELF-1&sku=NOPE')
      .set(await principalHeaders())
      .expect(200)
    expect(answer.body.items).toEqual([
      { sku: 'SHELF-1', status: 'in-stock', available: 10 },
      { sku: 'NOPE', status: 'out', available: 0 },
    ])
  })
})
