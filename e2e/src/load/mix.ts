import { randomUUID } from 'node:crypto'
import {
  expectStatus,
  place,
  prepareCheckout,
  UnexpectedAnswer,
  type ReadyCheckout,
} from '../client/buyer.ts'
import { Session, type Answer } from '../client/session.ts'
import type { Ledger, LedgerEntry } from '../ledger/ledger.ts'
import type { Arrival } from './open-loop.ts'

const queries = ['milk', 'bread', 'apple', 'coffee', 'pasta', 'tomato', 'soap', 'cheese']
const pick = <T>(values: T[]): T => values[Math.floor(Math.random() * values.length)] as T

/** Shoppers with carts of their own that live through the whole run: none may lose a line. */
export interface KeptCart {
  session: Session
  sku: string
  quantity: number
  /** The write before: two at once could be answered in another order than they were made. */
  written: Promise<void>
}

export interface MixOptions {
  skus: string[]
  slugs: string[]
  ledger: Ledger
  carts: KeptCart[]
  /** Requests a second over all kinds; at least 150 for a release. */
  scale?: number
}

/** Reads, searches, pages, cart writes and whole checkouts: about 160 requests a second at scale 1. */
export function shopMix({ skus, slugs, ledger, carts, scale = 1 }: MixOptions): Arrival[] {
  const reader = new Session()
  const read = (path: () => string) => async () => void expectStatus(await reader.get(path()), 200)
  return [
    { name: 'search', perSecond: 45 * scale, work: read(() => `/api/search/v1/search?q=${pick(queries)}`) },
    { name: 'product', perSecond: 35 * scale, work: read(() => `/api/catalog/v1/products/${pick(slugs)}`) },
    { name: 'price', perSecond: 25 * scale, work: read(() => `/api/pricing/v1/prices?sku=${pick(skus)}`) },
    {
      name: 'availability',
      perSecond: 15 * scale,
      work: read(() => `/api/inventory/v1/availability?sku=${pick(skus)}`),
    },
    {
      name: 'page',
      perSecond: 2 * scale,
      work: read(() => pick(['/', `/p/${pick(slugs)}`, '/search?q=milk'])),
    },
    { name: 'cart read', perSecond: 10 * scale, work: () => readCart(pick(carts)) },
    { name: 'cart write', perSecond: 12 * scale, work: () => writeCart(pick(carts)) },
    { name: 'checkout', perSecond: 2 * scale, work: () => checkOut(skus, ledger) },
  ]
}

async function readCart(cart: KeptCart): Promise<void> {
  const { body } = expectStatus(await cart.session.get('/api/cart/v1/cart'), 200)
  if (!body.lines.some((line: { sku: string }) => line.sku === cart.sku))
    throw new Error('a cart lost its line')
}

async function writeCart(cart: KeptCart): Promise<void> {
  const write = cart.written.then(async () => {
    const quantity = 1 + Math.floor(Math.random() * 9)
    expectStatus(await cart.session.put(`/api/cart/v1/cart/lines/${cart.sku}`, { quantity }), 200)
    cart.quantity = quantity
  })
  cart.written = write.catch(() => undefined)
  await write
}

async function checkOut(skus: string[], ledger: Ledger): Promise<void> {
  const session = new Session()
  const checkout = await prepareCheckout(session, [{ sku: pick(skus), quantity: 1 }])
  await placeAndRecord(session, checkout, ledger)
}

/** Places and writes down what the client saw. A clean refusal is no failure; a lost answer or a 5xx is, and its outcome is unknown. */
export async function placeAndRecord(
  session: Session,
  checkout: ReadyCheckout,
  ledger: Ledger,
  options: { key?: string; token?: string } = {},
): Promise<void> {
  const { checkoutId, totalMinor } = checkout
  const answer = await place(session, checkout, { key: randomUUID(), ...options }).catch((error: unknown) => {
    ledger.record({ checkoutId, totalMinor, outcome: 'unknown', detail: String(error) })
    throw error
  })
  if (answer.status === 201) {
    return ledger.record({ checkoutId, totalMinor, outcome: outcomeOf(answer), orderId: answer.body.orderId })
  }
  const clean =
    answer.status === 402 ||
    (answer.status === 409 &&
      ['insufficient-stock', 'quote-changed', 'order-refused'].includes(answer.body?.kind))
  ledger.record({
    checkoutId,
    totalMinor,
    outcome: clean ? 'refused' : 'unknown',
    detail: answer.text.slice(0, 200),
  })
  if (!clean) throw new UnexpectedAnswer(answer, 201)
}

/** `placed` is an order that was taken in while the shop was too busy to say more; its page tells what became of it. */
export function outcomeOf(answer: Answer): LedgerEntry['outcome'] {
  if (answer.status !== 201) return 'refused'
  return answer.body.status === 'placed' ? 'pending' : 'acknowledged'
}

export async function openCarts(skus: string[], count: number): Promise<KeptCart[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const cart = {
        session: new Session(),
        sku: skus[index % skus.length] as string,
        quantity: 2,
        written: Promise.resolve(),
      }
      expectStatus(
        await cart.session.post('/api/cart/v1/cart/lines', { sku: cart.sku, quantity: cart.quantity }),
        200,
      )
      return cart
    }),
  )
}

/** Every kept cart must hold what was last written to it. */
export async function findLostCarts(carts: KeptCart[]): Promise<string[]> {
  const faults = await Promise.all(
    carts.map(async ({ session, sku, quantity }) => {
      const { body } = expectStatus(await session.get('/api/cart/v1/cart'), 200)
      const line = body.lines.find((candidate: { sku: string }) => candidate.sku === sku)
      return line?.quantity === quantity
        ? []
        : [`a cart should hold ${quantity} of ${sku} and holds ${line?.quantity ?? 'none'}`]
    }),
  )
  return faults.flat()
}
