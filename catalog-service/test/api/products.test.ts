import {
  eventually,
  peerHeaders,
  principalHeaders,
  tapEvents,
  type EventTap,
} from '@halles/service-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { category, product, startCatalog, type Catalog } from './catalog.ts'

let catalog: Catalog
let tap: EventTap

beforeAll(async () => {
  catalog = await startCatalog()
  tap = await tapEvents(catalog.test.env.BROKER_PREFIX as string)
  await catalog.importCategories(
    category('dairy', null, 'Dairy'),
    category('milk', 'dairy', 'Milk'),
    category('cheese', 'dairy', 'Cheese'),
  )
})
afterAll(async () => {
  await tap.close()
  await catalog.test.stop()
})

const get = async (path: string) => catalog.api.get(path).set(await principalHeaders())
const edit = async (number: number, body: object, roles = ['manager']) =>
  catalog.api
    .patch(`/v1/products/${product(number).productId}`)
    .set(await principalHeaders({ kind: 'staff', roles }))
    .send(body)
const eventsOf = (number: number) =>
  tap.ofType('product.changed.v1').filter((event) => event.subject === product(number).productId)

describe('importing products', () => {
  test('an imported product is read as it was sent, and announced', async () => {
    const sent = product(1, { nutrition: [{ name: 'Energy', per100: '272 kJ' }], origin: 'France' })
    expect((await catalog.importProducts(sent)).body).toEqual({ imported: 1 })
    expect((await get('/v1/products/milk-1')).body).toEqual({ ...sent, version: 1 })
    await eventually(() => expect(eventsOf(1).map((event) => event.data)).toEqual([{ ...sent, version: 1 }]))
  })

  test('importing the same again changes and announces nothing', async () => {
    await catalog.importProducts(product(2))
    expect((await catalog.importProducts(product(2), product(3))).body).toEqual({ imported: 1 })
    await eventually(() => expect(eventsOf(3)).toHaveLength(1))
    expect(eventsOf(2)).toHaveLength(1)
    expect((await get('/v1/products/milk-2')).body.version).toBe(1)
  })

  test('a changed product gets the next version', async () => {
    await catalog.importProducts(product(4))
    await catalog.importProducts(product(4, { name: 'Fresh milk', categorySlug: 'cheese' }))
    const { body } = await get('/v1/products?sku=MLK-4')
    expect(body.items[0]).toMatchObject({
      version: 2,
      name: 'Fresh milk',
      categoryPath: [{ slug: 'dairy' }, { slug: 'cheese', name: 'Cheese' }],
    })
  })

  test('a SKU of another product is refused and nothing of the file is kept', async () => {
    await catalog.importProducts(product(5))
    const refused = await catalog.importProducts(product(6), product(7, { sku: 'MLK-5' }))
    expect(refused.status).toBe(409)
    expect((await get('/v1/products/milk-6')).status).toBe(404)
  })

  test('a product keeps its SKU', async () => {
    await catalog.importProducts(product(20))
    expect((await catalog.importProducts(product(20, { sku: 'MLK-20B' }))).status).toBe(409)
  })

  test('of a product that comes twice in one file, the last counts', async () => {
    expect((await catalog.importProducts(product(21), product(21, { name: 'Last milk' }))).body).toEqual({
      imported: 1,
    })
    expect((await get('/v1/products/milk-21')).body).toMatchObject({ name: 'Last milk', version: 1 })
  })

  test('a product of an unknown category is refused', async () => {
    const refused = await catalog.importProducts(product(8, { categorySlug: 'nowhere' }))
    expect(refused.status).toBe(400)
    expect(refused.body.detail).toContain('nowhere')
  })

  test('two imports of the same products at once end in one version', async () => {
    const products = Array.from({ length: 20 }, (_, index) => product(100 + index))
    const answers = await Promise.all([
      catalog.importProducts(...products),
      catalog.importProducts(...products.toReversed()),
    ])
    expect(answers.map((answer) => answer.status)).toEqual([200, 200])
    expect(answers.map((answer) => answer.body.imported as number)).toSatisfy(
      (counts: number[]) => counts.includes(0) && counts.includes(20),
    )
  })

  test('only services may import, and unknown fields are refused', async () => {
    const body = { products: [product(9)] }
    await catalog.api.post('/v1/products/import').send(body).expect(401)
    await catalog.api
      .post('/v1/products/import')
      .set(await principalHeaders({ kind: 'staff', roles: ['manager'] }))
      .send(body)
      .expect(401)
    await catalog.api
      .post('/v1/products/import')
      .set(await peerHeaders())
      .send({ products: [{ ...product(9), price: 1 }] })
      .expect(400)
  })
})

describe('editing a product', () => {
  test('a second editor with an old version gets a conflict with what is there now', async () => {
    await catalog.importProducts(product(10))
    expect((await edit(10, { expectedVersion: 1, name: 'Milk from here' })).body).toMatchObject({
      name: 'Milk from here',
      version: 2,
    })
    const conflict = await edit(10, { expectedVersion: 1, name: 'Another milk' })
    expect(conflict.status).toBe(409)
    expect(conflict.body).toMatchObject({
      kind: 'version-conflict',
      current: { name: 'Milk from here', version: 2 },
    })
    expect((await get('/v1/products/milk-10')).body.name).toBe('Milk from here')
  })

  test('of twenty editors at once one wins', async () => {
    await catalog.importProducts(product(11))
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => edit(11, { expectedVersion: 1, name: `Milk ${index}` })),
    )
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    expect(answers.filter((answer) => answer.status === 409)).toHaveLength(19)
    await eventually(() =>
      expect(eventsOf(11).map((event) => (event.data as { version: number }).version)).toEqual([1, 2]),
    )
  })

  test('a product taken off sale is gone for shoppers and still there for staff', async () => {
    await catalog.importProducts(product(12))
    await get('/v1/products/milk-12')
    await edit(12, { expectedVersion: 1, active: false })
    expect((await get('/v1/products/milk-12')).status).toBe(404)
    expect((await get('/v1/products?sku=MLK-12')).body.items).toEqual([])
    const forStaff = await catalog.api
      .get('/v1/products/milk-12')
      .set(await principalHeaders({ kind: 'staff' }))
    expect(forStaff.body).toMatchObject({ active: false, version: 2 })
  })

  test('what is on sale is read inside the stack without saying for whom', async () => {
    await catalog.importProducts(product(13))
    expect((await catalog.api.get('/v1/products/milk-13')).status).toBe(200)
    expect((await catalog.api.get('/v1/products?sku=MLK-13')).body.items).toHaveLength(1)
    expect((await catalog.api.get('/v1/products/milk-12')).status).toBe(404)
  })

  test('an edit repeated with its key happens once', async () => {
    await catalog.importProducts(product(13))
    const send = async () =>
      catalog.api
        .patch(`/v1/products/${product(13).productId}`)
        .set(
          await principalHeaders({
            kind: 'staff',
            roles: ['manager'],
            subject: '00000000-0000-7000-8000-00000000000a',
          }),
        )
        .set('idempotency-key', 'rename-13')
        .send({ expectedVersion: 1, name: 'Once' })
    const first = await send()
    const again = await send()
    expect(again.headers['idempotent-replayed']).toBe('true')
    expect(again.body).toEqual(first.body)
  })

  test('staff who are not managers may not edit', async () => {
    expect((await edit(1, { expectedVersion: 1, name: 'Mine' }, ['staff'])).status).toBe(403)
  })
})

describe('reading products', () => {
  test('a list goes on at its cursor and holds every product once', async () => {
    const seen: string[] = []
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const { body } = await get(`/v1/products?category=dairy&limit=7${cursor ? `&cursor=${cursor}` : ''}`)
      seen.push(...body.items.map((item: { slug: string }) => item.slug))
      cursor = body.nextCursor
    }
    expect(seen).toEqual([...new Set(seen)].toSorted())
    expect(seen).toContain('milk-1')
    expect(seen.length).toBeGreaterThan(25)
  })

  test('products asked for by SKU come in the order asked, unknown ones are missing', async () => {
    const { body } = await get('/v1/products?sku=MLK-3&sku=NONE&sku=MLK-1')
    expect(body.items.map((item: { sku: string }) => item.sku)).toEqual(['MLK-3', 'MLK-1'])
  })

  test('a change made by another instance is seen within a second', async () => {
    await catalog.importProducts(product(14))
    const other = await startCatalog({
      DATABASE_URL: catalog.test.env.DATABASE_URL as string,
      COLOUR: 'green',
    })
    try {
      const read = async () =>
        (await other.api.get('/v1/products/milk-14').set(await principalHeaders())).body.name
      expect(await read()).toBe('Milk 14')
      await edit(14, { expectedVersion: 1, name: 'Milk of blue' })
      await eventually(async () => expect(await read()).toBe('Milk of blue'), { timeoutMs: 2_000 })
    } finally {
      await other.test.stop()
    }
  })
})
