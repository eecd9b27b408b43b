import { eventually, principalHeaders, tapEvents, type EventTap } from '@halles/service-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPricing, type Pricing } from './pricing.ts'

let pricing: Pricing
let tap: EventTap
beforeAll(async () => {
  pricing = await startPricing()
  tap = await tapEvents(pricing.test.env.BROKER_PREFIX as string)
})
afterAll(async () => {
  await tap.close()
  await pricing.test.stop()
})

const list = async (query: string) =>
  (await pricing.api.get(`/v1/prices?${query}`).set(await principalHeaders())).body.items
const eventsOf = (sku: string) => tap.ofType('price.changed.v1').filter((event) => event.subject === sku)

describe('prices', () => {
  test('a price is shown with its VAT rate and its price per kilogram, and announced', async () => {
    await pricing.importPrice('RICE', 249)
    const price = {
      sku: 'RICE',
      currency: 'EUR',
      amountMinor: 249,
      vatClass: 'reduced',
      vatRateBp: 550,
      unitPrice: { amountMinor: 498, per: 'kg' },
      version: 1,
    }
    expect(await list('sku=RICE')).toEqual([price])
    await eventually(() => expect(eventsOf('RICE').map((event) => event.data)).toEqual([price]))
  })

  test('prices come in the order asked, unknown ones are missing', async () => {
    await pricing.importPrice('B', 1)
    await pricing.importPrice('A', 2)
    expect((await list('sku=B&sku=NONE&sku=A')).map((price: { sku: string }) => price.sku)).toEqual([
      'B',
      'A',
    ])
  })

  test('importing the same again changes and announces nothing', async () => {
    expect((await pricing.importPrice('SALT', 99)).body).toEqual({ imported: 1 })
    expect((await pricing.importPrice('SALT', 99)).body).toEqual({ imported: 0 })
    expect((await pricing.importPrice('SALT', 101)).body).toEqual({ imported: 1 })
    await eventually(() =>
      expect(eventsOf('SALT').map((event) => (event.data as { version: number }).version)).toEqual([1, 2]),
    )
  })

  test('a second editor with an old version gets a conflict with what is there now', async () => {
    await pricing.importPrice('TEA', 300)
    expect((await pricing.setPrice('TEA', { amountMinor: 320, expectedVersion: 1 })).body).toMatchObject({
      amountMinor: 320,
      version: 2,
    })
    const conflict = await pricing.setPrice('TEA', { amountMinor: 280, expectedVersion: 1 })
    expect(conflict.status).toBe(409)
    expect(conflict.body).toMatchObject({
      kind: 'version-conflict',
      current: { sku: 'TEA', amountMinor: 320, version: 2, vatRateBp: 550 },
    })
  })

  test('of twenty editors at once one wins, and the history says who', async () => {
    await pricing.importPrice('OIL', 900)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        pricing.setPrice('OIL', { amountMinor: 901 + index, expectedVersion: 1 }),
      ),
    )
    const winner = answers.filter((answer) => answer.status === 200)
    expect(winner).toHaveLength(1)
    const history = await pricing.test.service.db.query(
      'SELECT version, amount_minor FROM price_change WHERE sku = $1 ORDER BY version',
      ['OIL'],
    )
    expect(history).toEqual([
      { version: 1, amount_minor: 900 },
      { version: 2, amount_minor: winner[0]?.body.amountMinor },
    ])
  })

  test('only managers set prices, only services import them, and only for what has one', async () => {
    await pricing.importPrice('EGGS', 300)
    expect((await pricing.setPrice('EGGS', { amountMinor: 1, expectedVersion: 1 }, ['staff'])).status).toBe(
      403,
    )
    expect((await pricing.setPrice('NONE', { amountMinor: 1, expectedVersion: 1 })).status).toBe(404)
    await pricing.api
      .post('/v1/prices/import')
      .set(await principalHeaders({ kind: 'staff', roles: ['manager'] }))
      .send({ prices: [] })
      .expect(401)
  })
})
