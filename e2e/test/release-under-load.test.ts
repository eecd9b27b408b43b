import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectStatus, plentifulSkus, prepareCheckout } from '../src/client/buyer.ts'
import { Session, signIn } from '../src/client/session.ts'
import { handOver, setOnHand, signInManager, signInStaff } from '../src/client/staff.ts'
import { eventually } from '../src/eventually.ts'
import { findFaults } from '../src/ledger/checker.ts'
import { Ledger } from '../src/ledger/ledger.ts'
import { findLostCarts, openCarts, placeAndRecord, shopMix, type KeptCart } from '../src/load/mix.ts'
import { describeLoad, startOpenLoop, type OpenLoop } from '../src/load/open-loop.ts'
import { uploadSlowly } from '../src/load/slow-upload.ts'
import { followOrder, type FollowedOrder } from '../src/load/stream.ts'
import { halles, other, status } from '../src/shop/halles.ts'
import { password } from '../src/shop/instance.ts'

let loop: OpenLoop
let carts: KeptCart[]
let signedIn: Session
let followed: FollowedOrder
let followedOrder: string
let assetOfOldPage: string
const ledger = new Ledger()
const why = ['--reason', 'release under load']
const expectNoFailure = () => expect([...loop.tallies.values()].flatMap((tally) => tally.faults)).toEqual([])

beforeAll(async () => {
  const skus = await plentifulSkus(20)
  const found = expectStatus(await new Session().get('/api/search/v1/search?inStock=true&pageSize=48'), 200)
  const manager = await signInManager()
  for (const sku of skus) await setOnHand(manager, sku, 5_000)
  carts = await openCarts(skus, 24)
  signedIn = await signIn('shopper@halles.example', password)

  const follower = new Session()
  await placeAndRecord(
    follower,
    await prepareCheckout(follower, [{ sku: skus[0] as string, quantity: 1 }]),
    ledger,
  )
  followedOrder = ledger.entries[0]?.orderId as string
  followed = followOrder(follower, followedOrder)
  assetOfOldPage = /\/_next\/static\/[^"']+\.js/.exec((await new Session().get('/')).text)?.[0] as string
  loop = startOpenLoop(
    shopMix({ skus, slugs: found.body.items.map((item: { slug: string }) => item.slug), ledger, carts }),
  )
})
afterAll(async () => {
  followed.close()
  await loop.stop()
})

describe('a release under load', () => {
  test('a second stack comes up and passes its check without anybody noticing', async () => {
    const { live } = await status()
    await halles('release', 'up', other(live), '--version', `2.0.0-${randomUUID().slice(0, 4)}`, ...why)
    await halles('release', 'check', ...why)
    expect((await status()).live).toBe(live)
    expectNoFailure()
  })

  test('switch, roll back and switch again: no request fails', async () => {
    const before = (await status()).live
    const upload = uploadSlowly(new Session(), carts[0]?.sku as string, 8)
    await halles('release', 'switch', ...why)
    expect((await new Session().get('/info')).body.colour).toBe(other(before))
    await halles('release', 'rollback', ...why)
    expect((await new Session().get('/info')).body.colour).toBe(before)
    await halles('release', 'switch', ...why)
    expect((await new Session().get('/info')).body.colour).toBe(other(before))
    expect(await upload).toBe(200)
    expectNoFailure()
  })

  test('the order that is being followed stays followed on the new stack', async () => {
    await handOver(await signInStaff(), followedOrder)
    await eventually(() => expect(followed.statuses.at(-1)).toBe('completed'))
    expect(followed.statuses).toEqual([...new Set(followed.statuses)])
    expect(followed.connections).toBeGreaterThan(1)
    expect(followed.refused).toEqual([])
  })

  test('finish and remove end it; pages opened before still find their assets', async () => {
    const old = other((await status()).live)
    await halles('release', 'finish', ...why)
    await halles('release', 'remove', old, ...why)
    expect((await status()).processes.filter((row) => row.group === old)).toEqual([])
    const asset = await new Session().get(assetOfOldPage)
    expect(asset.status).toBe(200)
    expectNoFailure()
  })

  test('nothing failed, nothing was lost, doubled, oversold or left stuck', async () => {
    await loop.stop()
    console.log(`${describeLoad(loop)}\n${ledger.acknowledged.length} orders acknowledged`)
    expectNoFailure()
    expect(loop.failures).toBe(0)
    expect(ledger.acknowledged.length).toBeGreaterThan(50)
    expect(ledger.entries.filter((entry) => entry.outcome === 'unknown')).toEqual([])
    await eventually(async () => expect(await findFaults(ledger)).toEqual([]), {
      timeoutMs: 60_000,
      everyMs: 1_000,
    })
    expect(await findLostCarts(carts)).toEqual([])
    expect(
      expectStatus(await signedIn.get('/api/identity/v1/sessions/current'), 200).body.account,
    ).toMatchObject({ email: 'shopper@halles.example' })
  })

  test('the history tells who did what and why, and nobody edited it', async () => {
    const history = await halles('release', 'history')
    for (const verb of ['up', 'check', 'switch', 'rollback', 'finish', 'remove'])
      expect(history).toContain(verb)
    expect(history).toContain('release under load')
  })
})
