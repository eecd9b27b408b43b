import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { quantitiesOf, startCarts, type Carts } from './carts.ts'

let carts: Carts
beforeAll(async () => {
  carts = await startCarts()
  for (const sku of ['MILK', 'RICE', 'SALT']) await carts.sell(sku, 100)
})
afterAll(() => carts.test.stop())

/** The same person before and after signing in. */
async function person() {
  const guestId = randomUUID()
  const subject = randomUUID()
  return {
    guestId,
    guest: await carts.shopper({ guestId }),
    customer: await carts.shopper({ kind: 'customer', subject, guestId }),
    elsewhere: await carts.shopper({ kind: 'customer', subject, guestId: randomUUID() }),
  }
}

describe('signing in with a filled cart', () => {
  test('the first request after it adds what the guest chose to what was there, capped at 99', async () => {
    const { guest, customer, elsewhere } = await person()
    await elsewhere.add('MILK', 60)
    await elsewhere.add('RICE', 1)
    await guest.add('MILK', 60)
    await guest.add('SALT', 2)
    expect(quantitiesOf(await customer.get())).toEqual({ MILK: 99, RICE: 1, SALT: 2 })
    expect(quantitiesOf(await customer.get())).toEqual({ MILK: 99, RICE: 1, SALT: 2 })
    expect(quantitiesOf(await guest.get())).toEqual({})
  })

  test('a change as first request merges as well', async () => {
    const { guest, customer } = await person()
    await guest.add('MILK', 3)
    expect(quantitiesOf(await customer.add('MILK', 1))).toEqual({ MILK: 4 })
  })

  test('twenty requests at once merge it once', async () => {
    const { guest, customer, elsewhere } = await person()
    await elsewhere.add('MILK', 5)
    await guest.add('MILK', 7)
    await guest.add('RICE', 1)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 4 === 0 ? customer.add('SALT') : customer.get())),
    )
    expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(200))
    expect(quantitiesOf(await customer.get())).toEqual({ MILK: 12, RICE: 1, SALT: 5 })
  })

  test('what another tab adds as a guest meanwhile is not lost', async () => {
    const { guest, customer } = await person()
    await guest.add('MILK', 1)
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => (index % 3 === 0 ? customer.get() : guest.add('MILK'))),
    )
    expect(quantitiesOf(await customer.get())).toEqual({ MILK: 21 })
  })

  test('staff acting as a customer do not bring their own guest cart', async () => {
    const { guest, guestId } = await person()
    await guest.add('MILK', 3)
    const customer = await carts.shopper({
      kind: 'customer',
      guestId,
      actor: { subject: randomUUID(), name: 'Inès' },
    })
    expect(quantitiesOf(await customer.get())).toEqual({})
    expect(quantitiesOf(await guest.get())).toEqual({ MILK: 3 })
  })
})
