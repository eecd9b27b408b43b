import { eventually, principalHeaders, tapEvents, type EventTap } from '@halles/service-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { category, product, startCatalog, type Catalog } from './catalog.ts'

let catalog: Catalog
let tap: EventTap

beforeAll(async () => {
  catalog = await startCatalog()
  tap = await tapEvents(catalog.test.env.BROKER_PREFIX as string)
  await catalog.importCategories(category('milk', 'dairy', 'Milk'), category('dairy', null, 'Dairy'))
  await catalog.importProducts(product(1), product(2, { active: false }))
})
afterAll(async () => {
  await tap.close()
  await catalog.test.stop()
})

const list = async () =>
  (
    await catalog.api
      .get('/v1/categories')
      .set(await principalHeaders())
      .expect(200)
  ).body.items

describe('categories', () => {
  test('a parent counts what can be bought below it', async () => {
    expect(await list()).toEqual([
      { ...category('dairy', null, 'Dairy'), productCount: 1 },
      { ...category('milk', 'dairy', 'Milk'), productCount: 1 },
    ])
  })

  test('importing the same again changes nothing', async () => {
    expect((await catalog.importCategories(category('dairy', null, 'Dairy'))).body).toEqual({ imported: 0 })
  })

  test('a renamed category is announced with every product below it', async () => {
    expect((await catalog.importCategories(category('dairy', null, 'Dairy & eggs'))).body).toEqual({
      imported: 1,
    })
    const { body } = await catalog.api.get('/v1/products/milk-1').set(await principalHeaders())
    expect(body).toMatchObject({
      version: 2,
      categoryPath: [{ slug: 'dairy', name: 'Dairy & eggs' }, { slug: 'milk' }],
    })
    await eventually(() =>
      expect(
        tap
          .ofType('product.changed.v1')
          .filter((event) => event.subject === body.productId)
          .map((event) => (event.data as { version: number }).version),
      ).toEqual([1, 2]),
    )
  })

  test.each([
    ['a circle', [category('a', 'b'), category('b', 'a')]],
    ['a category without its parent', [category('c', 'nowhere')]],
  ])('%s is refused and nothing of it is kept', async (_name, items) => {
    const refused = await catalog.importCategories(...items)
    expect(refused.status).toBe(400)
    expect(await list()).toHaveLength(2)
  })
})
