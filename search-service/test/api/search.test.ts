import { eventually } from '@halles/service-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { priceOf, productOf, startSearching, type Searching } from './searching.ts'

let blue: Searching
let green: Searching
beforeAll(async () => {
  blue = await startSearching()
  green = await startSearching({
    env: { DATABASE_URL: blue.test.env.DATABASE_URL as string, COLOUR: 'green' },
    holdLease: false,
  })
})
afterAll(async () => {
  await green.test.stop()
  await blue.test.stop()
})

const found = async (where: Searching, query: string) =>
  (await where.search(query)).body.items as Array<Record<string, unknown>>

describe('an index that follows the events', () => {
  test('goods show up with the parts that were told, in any order', async () => {
    await blue.tell('price.changed.v1', priceOf('RYE', 320))
    await blue.tell('product.changed.v1', productOf('RYE'))
    await blue.tell('stock.changed.v1', { sku: 'RYE', available: 3, status: 'low' } as { sku: string })
    await eventually(async () =>
      expect(await found(blue, 'q=rye')).toEqual([
        {
          productId: '00000000-0000-7000-8000-000000000001',
          sku: 'RYE',
          slug: 'rye',
          name: 'Loaf RYE',
          brand: 'Halles',
          categorySlug: 'bread',
          pictureUrl: '/api/catalog/v1/pictures/bread.svg',
          netContent: { value: 500, unit: 'g' },
          labels: [],
          price: { amountMinor: 320, currency: 'EUR', unitPrice: { amountMinor: 640, per: 'kg' } },
          availability: 'low',
        },
      ]),
    )
  })

  test('the idle colour, which takes no events, is as fresh', async () => {
    await blue.tell('product.changed.v1', productOf('SPELT'))
    await eventually(async () =>
      expect(await found(green, 'q=spelt')).toMatchObject([
        { sku: 'SPELT', price: null, availability: 'out' },
      ]),
    )
    await blue.tell('price.changed.v1', priceOf('SPELT', 410))
    await eventually(async () =>
      expect(await found(green, 'q=spelt')).toMatchObject([{ price: { amountMinor: 410 } }]),
    )
  })

  test('late news is no news', async () => {
    await blue.tell('product.changed.v1', productOf('OAT', { name: 'New oat loaf', version: 3 }))
    await blue.tell('product.changed.v1', productOf('OAT', { name: 'Old oat loaf', version: 2 }))
    await blue.tell('price.changed.v1', priceOf('OAT', 300, 3))
    await blue.tell('price.changed.v1', priceOf('OAT', 200, 2))
    await blue.tell('stock.changed.v1', { sku: 'OAT', status: 'in-stock' } as { sku: string }, 1_000)
    await blue.tell('stock.changed.v1', { sku: 'OAT', status: 'out' } as { sku: string }, 999)
    await blue.tell('price.changed.v1', priceOf('OAT', 301, 4))
    await eventually(async () =>
      expect(await found(blue, 'q=oat')).toMatchObject([
        { name: 'New oat loaf', availability: 'in-stock', price: { amountMinor: 301 } },
      ]),
    )
  })

  test('a change that commits after later ones is not passed over', async () => {
    const client = await blue.test.service.database.pool.connect()
    try {
      await client.query('BEGIN')
      await client.query('INSERT INTO document (sku, product, product_version) VALUES ($1, $2, 1)', [
        'LATE',
        JSON.stringify(productOf('LATE')),
      ])
      await blue.tell('product.changed.v1', productOf('EARLY'))
      await eventually(async () => expect(await found(green, 'q=early')).toHaveLength(1))
      expect(await found(green, 'q=late')).toEqual([])
      await client.query('COMMIT')
    } finally {
      client.release()
    }
    await eventually(async () => expect(await found(green, 'q=late')).toHaveLength(1))
  })

  test('stock that changes without changing its status is nothing to read again', async () => {
    const changedIn = async () =>
      (
        await blue.test.service.db.query(
          `SELECT changed_in::text, stock_sequence FROM document WHERE sku = 'RYE'`,
        )
      )[0]
    const before = await changedIn()
    await blue.tell('stock.changed.v1', { sku: 'RYE', available: 2, status: 'low' } as { sku: string }, 5_000)
    await eventually(async () => expect(await changedIn()).toEqual({ ...before, stock_sequence: '5000' }))
  })
})

describe('asking', () => {
  test('a parameter may be repeated, facets come with the answer', async () => {
    await blue.tell('product.changed.v1', productOf('OLIVE', { brand: 'Moulin', labels: ['organic'] }))
    await eventually(async () => expect((await blue.search('brand=Moulin&brand=Nobody')).body.total).toBe(1))
    const { body } = await blue.search('brand=Moulin&label=organic&sort=price-asc&page=1&pageSize=5')
    expect(body).toMatchObject({ total: 1, page: 1, pageSize: 5, items: [{ sku: 'OLIVE' }] })
    expect(body.facets.map((facet: { name: string }) => facet.name)).toEqual([
      'category',
      'brand',
      'label',
      'allergenFree',
      'price',
    ])
    expect(body.facets[1].values).toEqual([{ value: 'Moulin', label: 'Moulin', count: 1, selected: true }])
  })

  test('suggestions complete what is being typed', async () => {
    await eventually(async () =>
      expect((await blue.suggest('oliv')).body).toMatchObject({
        queries: ['olive'],
        products: [{ slug: 'olive' }],
      }),
    )
  })

  test.each(['page=0', 'pageSize=101', 'sort=best', 'minPriceMinor=-1', 'inStock=perhaps'])(
    '%s is refused',
    async (query) => {
      expect((await blue.search(query)).status).toBe(400)
    },
  )

  test('an instance says that it is ready once its index is loaded', async () => {
    const response = await fetch(`${green.test.url}/health/ready`)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      checks: expect.arrayContaining([{ name: 'index', ok: true }]),
    })
  })
})
