import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plentifulSkus, prepareCheckout } from '../src/client/buyer.ts'
import { Session } from '../src/client/session.ts'
import { setOnHand, signInManager } from '../src/client/staff.ts'
import { eventually } from '../src/eventually.ts'
import { findFaults } from '../src/ledger/checker.ts'
import { Ledger } from '../src/ledger/ledger.ts'
import { placeAndRecord } from '../src/load/mix.ts'
import { startOpenLoop, type OpenLoop } from '../src/load/open-loop.ts'
import { status } from '../src/shop/halles.ts'
import { isService, killNow } from '../src/shop/kill.ts'
import { flushRedis } from '../src/shop/redis.ts'

const services = [
  'identity',
  'catalog',
  'search',
  'pricing',
  'inventory',
  'cart',
  'checkout',
  'order',
  'payment',
  'fulfilment',
  'notification',
].map((name) => `${name}-service`)
const ledger = new Ledger()
let loop: OpenLoop
let skus: string[]

beforeAll(async () => {
  skus = await plentifulSkus(5)
  const manager = await signInManager()
  for (const sku of skus) await setOnHand(manager, sku, 5_000)
  const work = async () => {
    const session = new Session()
    const sku = skus[Math.floor(Math.random() * skus.length)] as string
    const token = Math.random() < 0.15 ? 'tok_decline' : 'tok_approve'
    await placeAndRecord(session, await prepareCheckout(session, [{ sku, quantity: 1 }]), ledger, { token })
  }
  loop = startOpenLoop([{ name: 'checkout', perSecond: 3, work }])
})
afterAll(() => loop.stop())

/** The shop takes orders again: one more is acknowledged than before. */
async function takesOrders(): Promise<void> {
  const before = ledger.acknowledged.length
  await eventually(() => expect(ledger.acknowledged.length).toBeGreaterThan(before + 2), {
    timeoutMs: 60_000,
  })
}

describe('while orders run', () => {
  test.each(services)('%s is killed, comes back, and orders go on', async (service) => {
    const { live } = await status()
    expect(await killNow(isService(live, service))).toHaveLength(1)
    await eventually(
      async () =>
        expect((await status()).processes.find(isService(live, service))).toMatchObject({ ready: true }),
      { timeoutMs: 60_000 },
    )
    await takesOrders()
  })

  test.each(['postgres', 'rabbitmq', 'redis'])('%s is killed, comes back, and orders go on', async (name) => {
    expect(await killNow((row) => row.name.includes(name))).not.toEqual([])
    await takesOrders()
  })

  test('Redis is emptied and nobody notices', async () => {
    await flushRedis()
    await takesOrders()
  })
})

test('afterwards everything settles within a minute: nothing lost, doubled, oversold or stuck', async () => {
  await loop.stop()
  await eventually(async () => expect(await findFaults(ledger)).toEqual([]), {
    timeoutMs: 60_000,
    everyMs: 1_000,
  })
  const outcomes = Object.groupBy(ledger.entries, (entry) => entry.outcome)
  console.log(
    `${outcomes.acknowledged?.length ?? 0} acknowledged, ${outcomes.refused?.length ?? 0} refused, ${outcomes.unknown?.length ?? 0} unknown to the client`,
  )
  expect(ledger.acknowledged.length).toBeGreaterThan(40)
})
