import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forgetCarts } from '../../src/jobs/forget-carts.ts'
import { startCarts, type Carts } from './carts.ts'

let carts: Carts
beforeAll(async () => {
  carts = await startCarts()
})
afterAll(() => carts.test.stop())

test("guests' old carts are forgotten, customers' open carts never", async () => {
  const { db } = carts.test.service
  const insert = (owner: string, days: number) =>
    db.query(
      `INSERT INTO cart (cart_id, owner, changed_at) VALUES ($1::uuid, $2, now() - make_interval(days => $3))`,
      [randomUUID(), owner, days],
    )
  await insert('guest:old', 61)
  await insert('guest:new', 59)
  await insert('customer', 400)
  expect(await forgetCarts(db)).toBe(false)
  const left = await db.query<{ owner: string }>('SELECT owner FROM cart ORDER BY owner')
  expect(left.map((row) => row.owner)).toEqual(['customer', 'guest:new'])
})
