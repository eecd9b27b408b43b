import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { place, plentifulSkus, prepareCheckout } from '../src/client/buyer.ts'
import { Session } from '../src/client/session.ts'
import { setOnHand, signInManager } from '../src/client/staff.ts'
import { eventually } from '../src/eventually.ts'
import { findFaults } from '../src/ledger/checker.ts'
import { Ledger } from '../src/ledger/ledger.ts'
import { outcomeOf } from '../src/load/mix.ts'
import { ask } from '../src/shop/databases.ts'

let manager: Session
let skus: string[]
beforeAll(async () => {
  manager = await signInManager()
  skus = await plentifulSkus(6)
})

async function inBatches<T>(count: number, size: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let start = 0; start < count; start += size) {
    results.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(size, count - start) }, (_, index) => work(start + index)),
      )),
    )
  }
  return results
}

test('two hundred buyers, one unit: one order, 199 clean refusals, no charge left behind', async () => {
  const sku = skus[0] as string
  const since = new Date()
  await setOnHand(manager, sku, 1)
  const ledger = new Ledger()
  const ready = await inBatches(200, 20, async () => {
    const session = new Session()
    return { session, checkout: await prepareCheckout(session, [{ sku, quantity: 1 }]) }
  })
  const answers = await Promise.all(ready.map(({ session, checkout }) => place(session, checkout)))
  answers.forEach((answer, index) => {
    const { checkoutId, totalMinor } = (ready[index] as (typeof ready)[number]).checkout
    ledger.record({ checkoutId, totalMinor, outcome: outcomeOf(answer), orderId: answer.body?.orderId })
  })
  await eventually(async () => expect(await findFaults(ledger)).toEqual([]), { timeoutMs: 60_000 })
  const outcomes = await statusesOf(sku, since)
  expect(outcomes).toEqual({ confirmed: 1, refused: 199 })
  expect(ledger.acknowledged).toHaveLength(1)
  const unclean = answers.filter(
    ({ status, body }) => status !== 201 && !(status === 409 && body.kind === 'insufficient-stock'),
  )
  expect(unclean.map((answer) => answer.text)).toEqual([])
})

test('one idempotency key fifty times in parallel: one order', async () => {
  const sku = skus[1] as string
  const since = new Date()
  const session = new Session()
  const checkout = await prepareCheckout(session, [{ sku, quantity: 1 }])
  const key = randomUUID()
  const answers = await Promise.all(Array.from({ length: 50 }, () => place(session, checkout, { key })))
  expect(answers.filter((answer) => answer.status >= 500).map((answer) => answer.text)).toEqual([])
  expect(
    answers.every((answer) => answer.status === 201 || answer.body.kind === 'idempotency-in-flight'),
  ).toBe(true)
  const again = await place(session, checkout, { key })
  expect(again.status).toBe(201)
  expect(again.headers['idempotent-replayed']).toBe('true')
  expect(await statusesOf(sku, since)).toEqual({ confirmed: 1 })
  await eventually(async () => expect(await findFaults()).toEqual([]))
})

test('forty buyers of three units over three places, in orders of two lines: never more than there is', async () => {
  const [first, second] = [skus[2] as string, skus[3] as string]
  const since = new Date()
  await setOnHand(manager, first, 3)
  await setOnHand(manager, second, 5)
  const ready = await inBatches(40, 20, async () => {
    const session = new Session()
    return {
      session,
      checkout: await prepareCheckout(session, [
        { sku: first, quantity: 1 },
        { sku: second, quantity: 1 },
      ]),
    }
  })
  const answers = await Promise.all(ready.map(({ session, checkout }) => place(session, checkout)))
  await eventually(async () => expect(await findFaults()).toEqual([]), { timeoutMs: 60_000 })
  expect(await statusesOf(first, since)).toEqual({ confirmed: 3, refused: 37 })
  expect(answers.filter((answer) => outcomeOf(answer) === 'acknowledged')).toHaveLength(3)
})

/** How many orders for this SKU ended in which state. */
async function statusesOf(sku: string, since: Date): Promise<Record<string, number>> {
  const rows = await ask<{ status: string; count: number }>(
    'orders',
    'SELECT status, count(*)::int AS count FROM orders JOIN order_line USING (order_id) WHERE sku = $1 AND placed_at > $2 GROUP BY status',
    [sku, since],
  )
  return Object.fromEntries(rows.map((row) => [row.status, row.count]))
}
