import { randomUUID } from 'node:crypto'
import { expectStatus } from '../client/buyer.ts'
import { Session } from '../client/session.ts'
import { password } from '../shop/instance.ts'

export interface Good {
  sku: string
  slug: string
  name: string
  amountMinor: number
}

/** Goods nobody runs out of while the suites run; each call may skip what another journey changes. */
export async function plentifulGoods(count: number, skip = 0): Promise<Good[]> {
  const answer = expectStatus(
    await new Session().get('/api/search/v1/search?q=biscuits&inStock=true&sort=name&pageSize=60'),
    200,
  )
  const names = new Set<string>()
  const goods = (answer.body.items as Array<Good & { availability: string; price: { amountMinor: number } }>)
    .filter(({ availability, name }) => availability === 'in-stock' && !names.has(name) && names.add(name))
    .map(({ sku, slug, name, price }) => ({ sku, slug, name, amountMinor: price.amountMinor }))
    .slice(skip, skip + count)
  if (goods.length < count) throw new Error(`only ${goods.length} of ${count} goods are in stock`)
  return goods
}

export interface Shopper {
  email: string
  name: string
}

/** Somebody new, so that nobody else's basket or orders are in the way. */
export async function registerShopper(name: string): Promise<Shopper> {
  const email = newEmail()
  expectStatus(await new Session().post('/api/identity/v1/accounts', { email, password, name }), 201)
  return { email, name }
}

export function newEmail(): string {
  return `journey-${randomUUID().slice(0, 13)}@example.org`
}

export function euros(amountMinor: number): string {
  return new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' }).format(amountMinor / 100)
}
