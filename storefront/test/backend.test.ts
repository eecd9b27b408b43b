import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ask } from '@/lib/backend/ask.ts'
import { findProductsBySku } from '@/lib/backend/catalog.ts'
import { findStock } from '@/lib/backend/inventory.ts'
import { findPrice } from '@/lib/backend/pricing.ts'
import { findListing } from '@/lib/backend/search.ts'
import { parseListingState, searchQuery } from '@/lib/listing-state.ts'
import type { StandIn } from './stand-in/server.ts'
import { startStandIn } from './stand-in/server.ts'

let standIn: StandIn

beforeAll(async () => {
  standIn = await startStandIn()
  delete process.env.CART_SERVICE_URL
  for (const service of ['CATALOG', 'SEARCH', 'PRICING', 'INVENTORY']) {
    process.env[`${service}_SERVICE_URL`] = standIn.url
  }
  // One replica that nobody answers for, and one that is there.
  process.env.ORDER_SERVICE_URL = `http://127.0.0.1:1, ${standIn.url}`
})

afterEach(() => standIn.trouble.clear())

afterAll(() => standIn.close())

const query = (params: Record<string, string>) => searchQuery(parseListingState(params))

describe('asking a service', () => {
  it('brings its listing with facets and the corrected query', async () => {
    const listing = await findListing(query({ q: 'strawbery' }))
    expect(listing?.correctedQuery).toBe('strawberry')
    expect(listing?.facets.map(({ name }) => name)).toContain('brand')
    expect(listing?.items[0]?.price?.amountMinor).toBeGreaterThan(0)
  })

  it('brings price, stock and products', async () => {
    expect(await findPrice('HAL-1001')).toMatchObject({ amountMinor: 289, vatRateBp: 550 })
    expect(await findStock('HAL-1009')).toMatchObject({ status: 'out' })
    expect(await findProductsBySku(['HAL-1001', 'HAL-1002'])).toHaveLength(2)
  })

  it('means going on without the price or the listing while its service is down', async () => {
    for (const service of ['search', 'pricing', 'inventory']) standIn.trouble.set(service, 'down')
    expect(await findListing(query({ q: 'only asked for here' }))).toBeNull()
    expect(await findPrice('HAL-1050')).toBeNull()
    expect(await findStock('HAL-1050')).toBeNull()
  })

  it('ends at the deadline when the service is slow', async () => {
    standIn.trouble.set('catalog', 5_000)
    const before = Date.now()
    await expect(
      ask({ service: 'catalog', path: '/v1/categories', caller: {}, deadlineMs: 200 }),
    ).rejects.toMatchObject({
      name: 'BackendProblem',
      status: 0,
    })
    expect(Date.now() - before).toBeLessThan(1_000)
  })

  it('goes to the next replica when one does not answer', async () => {
    for (let round = 0; round < 2; round++) {
      await expect(ask({ service: 'order', path: '/v1/orders', caller: {} })).rejects.toMatchObject({
        status: 401,
      })
    }
  })

  it('says so when there is no address for it', async () => {
    await expect(ask({ service: 'cart', path: '/v1/cart', caller: {} })).rejects.toThrow(
      'no address configured',
    )
  })
})
