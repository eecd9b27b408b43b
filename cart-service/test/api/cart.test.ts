import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { quantitiesOf, startCarts, type Carts } from './carts.ts'

let carts: Carts
beforeAll(async () => {
  carts = await startCarts()
  await carts.sell('MILK', 115)
  await carts.sell('RICE', 249)
})
afterAll(() => carts.test.stop())

describe('a cart', () => {
  test('is empty until something is put in', async () => {
    const shopper = await carts.shopper()
    expect((await shopper.get()).body).toEqual({
      cartId: '00000000-0000-0000-0000-000000000000',
      version: 0,
      lines: [],
      itemCount: 0,
      subtotalMinor: 0,
      currency: 'EUR',
      status: 'open',
    })
  })

  test('shows names, prices of now and sums', async () => {
    const shopper = await carts.shopper()
    await shopper.add('MILK', 2)
    const added = await shopper.add('RICE')
    expect(added.status).toBe(200)
    expect(added.body).toMatchObject({ itemCount: 3, subtotalMinor: 2 * 115 + 249, status: 'open' })
    expect(added.body.lines[0]).toEqual({
      sku: 'MILK',
      productId: '00000000-0000-7000-8000-000000000001',
      slug: 'milk',
      name: 'Name of MILK',
      brand: 'Halles',
      pictureUrl: '/api/catalog/v1/pictures/milk.svg',
      quantity: 2,
      unitAmountMinor: 115,
      lineAmountMinor: 230,
      currency: 'EUR',
      availability: 'in-stock',
    })
    expect((await shopper.get()).body).toEqual(added.body)
  })

  test('fifty adds at once add up, in one cart', async () => {
    const shopper = await carts.shopper()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => shopper.add(index % 5 === 0 ? 'RICE' : 'MILK')),
    )
    expect(answers.map((answer) => answer.status)).toEqual(Array(50).fill(200))
    expect(new Set(answers.map((answer) => answer.body.cartId)).size).toBe(1)
    const cart = await shopper.get()
    expect(quantitiesOf(cart)).toEqual({ MILK: 40, RICE: 10 })
    expect(cart.body.version).toBe(50)
  })

  test('holds 99 of a kind at most', async () => {
    const shopper = await carts.shopper()
    await shopper.add('MILK', 90)
    expect(quantitiesOf(await shopper.add('MILK', 90))).toEqual({ MILK: 99 })
    expect((await shopper.set('MILK', 100)).status).toBe(400)
  })

  test('an add repeated with its key counts once', async () => {
    const shopper = await carts.shopper()
    const key = { 'idempotency-key': randomUUID() }
    const first = await shopper.add('MILK', 1, key)
    const again = await shopper.add('MILK', 1, key)
    expect(again.headers['idempotent-replayed']).toBe('true')
    expect(again.body).toEqual(first.body)
    expect(quantitiesOf(await shopper.get())).toEqual({ MILK: 1 })
  })

  test('lines are set, removed and cleared; doing it twice is no error', async () => {
    const shopper = await carts.shopper()
    await shopper.add('MILK', 5)
    expect(quantitiesOf(await shopper.set('MILK', 2))).toEqual({ MILK: 2 })
    expect(quantitiesOf(await shopper.set('RICE', 1))).toEqual({ MILK: 2, RICE: 1 })
    expect(quantitiesOf(await shopper.set('MILK', 0))).toEqual({ RICE: 1 })
    expect((await shopper.remove('MILK')).status).toBe(200)
    expect(quantitiesOf(await shopper.clear())).toEqual({})
    expect(quantitiesOf(await shopper.clear())).toEqual({})
  })

  test('takes only goods that are for sale, and leaves no cart behind otherwise', async () => {
    const shopper = await carts.shopper()
    await carts.tell('price.changed.v1', 'GHOST', { sku: 'GHOST', amountMinor: 1, version: 1 })
    expect((await shopper.add('GHOST')).body.kind).toBe('not-found')
    expect((await shopper.add('NONE')).status).toBe(404)
    expect((await shopper.get()).body.version).toBe(0)
  })

  test('belongs to one owner', async () => {
    const one = await carts.shopper()
    const other = await carts.shopper()
    await one.add('MILK')
    expect(quantitiesOf(await other.get())).toEqual({})
    await carts.api.get('/v1/cart').expect(401)
  })

  test('prices and owners cannot be sent along', async () => {
    const shopper = await carts.shopper()
    const { cartId } = (await shopper.add('MILK')).body
    const headers = { authorization: 'Bearer forged' }
    await carts.api.post('/v1/cart/lines').set(headers).send({ sku: 'MILK', quantity: 1 }).expect(401)
    await carts.api.get(`/v1/carts/${cartId}`).expect(401)
  })
})
