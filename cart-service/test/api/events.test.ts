import { randomUUID } from 'node:crypto'
import { eventually, peerHeaders } from '@halles/service-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { productOf, quantitiesOf, startCarts, type Carts } from './carts.ts'

let carts: Carts
beforeAll(async () => {
  carts = await startCarts()
  for (const sku of ['MILK', 'RICE', 'SALT', 'TEA']) await carts.sell(sku, 100)
})
afterAll(() => carts.test.stop())

/** An event of the same subject that is handled after those in question: when it shows, they have been handled. */
async function settle(sku: string): Promise<void> {
  await carts.tell('stock.changed.v1', sku, { sku, available: 1, status: 'low' })
  await eventually(async () => expect(await carts.knows(sku)).toMatchObject({ availability: 'low' }))
}

describe('what a cart knows of its goods', () => {
  test('a new price and a new name show in carts that hold the goods', async () => {
    const shopper = await carts.shopper()
    await shopper.add('MILK', 2)
    await carts.tell('price.changed.v1', 'MILK', { sku: 'MILK', amountMinor: 130, version: 2 })
    await carts.tell('product.changed.v1', 'MILK', productOf('MILK', { name: 'Better milk', version: 2 }))
    await eventually(async () => {
      const { body } = await shopper.get()
      expect(body).toMatchObject({
        subtotalMinor: 260,
        lines: [{ name: 'Better milk', unitAmountMinor: 130 }],
      })
    })
  })

  test('late news is no news: neither price nor product nor stock goes backwards', async () => {
    await carts.tell('price.changed.v1', 'RICE', { sku: 'RICE', amountMinor: 300, version: 3 })
    await carts.tell('price.changed.v1', 'RICE', { sku: 'RICE', amountMinor: 200, version: 2 })
    await carts.tell('product.changed.v1', 'RICE', productOf('RICE', { name: 'New rice', version: 3 }))
    await carts.tell('product.changed.v1', 'RICE', productOf('RICE', { name: 'Old rice', version: 2 }))
    await carts.tell('stock.changed.v1', 'RICE', { sku: 'RICE', available: 0, status: 'out' }, 1)
    await settle('RICE')
    expect(await carts.knows('RICE')).toEqual({
      name: 'New rice',
      active: true,
      amountMinor: 300,
      availability: 'low',
    })
  })

  test('goods taken off sale stay in the cart as out of stock and cannot be added', async () => {
    const shopper = await carts.shopper()
    await shopper.add('SALT')
    await carts.tell('product.changed.v1', 'SALT', productOf('SALT', { active: false, version: 2 }))
    await eventually(async () =>
      expect((await shopper.get()).body.lines).toMatchObject([{ sku: 'SALT', availability: 'out' }]),
    )
    expect((await shopper.add('SALT')).status).toBe(404)
  })
})

describe('a cart whose order is confirmed', () => {
  const confirmed = (cartId: string, lines: object[], id: string = randomUUID()) =>
    carts.tell('order.confirmed.v1', 'TEA', { orderId: randomUUID(), cartId, lines }, undefined, id)

  test('loses what was ordered and keeps what was put in since, once however often it is told', async () => {
    const shopper = await carts.shopper()
    const { cartId } = (await shopper.add('TEA', 2)).body
    await shopper.add('MILK', 1)
    const ordered = [
      { lineId: '1', sku: 'TEA', name: 'Tea', quantity: 2 },
      { lineId: '2', sku: 'MILK', name: 'Milk', quantity: 1 },
    ]
    await shopper.add('MILK', 3)
    await shopper.add('RICE', 1)
    const id = randomUUID()
    await confirmed(cartId, ordered, id)
    await confirmed(cartId, ordered, id)
    await settle('TEA')
    expect(quantitiesOf(await shopper.get())).toEqual({ MILK: 3, RICE: 1 })
  })

  test('is the merged cart when the guest has signed in meanwhile', async () => {
    const guestId = randomUUID()
    const guest = await carts.shopper({ guestId })
    const { cartId } = (await guest.add('TEA', 5)).body
    const customer = await carts.shopper({ kind: 'customer', guestId, subject: randomUUID() })
    await customer.get()
    await confirmed(cartId, [{ sku: 'TEA', quantity: 4 }])
    await eventually(async () => expect(quantitiesOf(await customer.get())).toEqual({ TEA: 1 }))
  })
})

describe('a cart that is closed by request', () => {
  test('stays readable for services, and the shopper starts with an empty one', async () => {
    const shopper = await carts.shopper()
    const { cartId } = (await shopper.add('TEA', 2)).body
    const close = async (orderId: string) =>
      carts.api
        .post(`/v1/carts/${cartId}/close`)
        .set(await peerHeaders('order-service'))
        .send({ orderId })
    expect((await close('order-1')).status).toBe(204)
    expect((await close('order-1')).status).toBe(204)
    expect((await close('order-2')).status).toBe(409)
    expect((await carts.asService(`/v1/carts/${cartId}`)).body).toMatchObject({
      cartId,
      status: 'ordered',
      itemCount: 2,
      owner: expect.stringMatching(/^guest:/),
    })
    expect((await shopper.get()).body.version).toBe(0)
    expect((await shopper.add('TEA')).body.cartId).not.toBe(cartId)
  })

  test('has to exist', async () => {
    await carts.api
      .post(`/v1/carts/${randomUUID()}/close`)
      .set(await peerHeaders())
      .send({ orderId: 'order-3' })
      .expect(404)
  })
})
