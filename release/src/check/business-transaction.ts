import { setTimeout as delay } from 'node:timers/promises'
import type { Colour } from '../journal/entry.ts'
import type { StepContext } from '../execute/release-context.ts'
import { ShopperSession } from './shopper-session.ts'

interface SearchResult {
  items: Array<{ sku: string; availability: string; price: { amountMinor: number } | null }>
}
interface Cart {
  itemCount: number
}
interface Checkout {
  checkoutId: string
  quote: { hash: string; totalMinor: number } | null
}
interface Order {
  orderId: string
  orderNumber: string
  status: string
}

const settleMs = 60_000

/**
 * Buys something for real: on the idle stack up to the order, which runs no sagas; then the live stack has to confirm that
 * order, which proves that it reads what the new version writes; then it is cancelled and nothing is left of it.
 */
export async function checkBusinessTransaction(
  context: StepContext,
  step: { colour: Colour },
): Promise<Record<string, unknown>> {
  const link = new URL(await context.gateway.previewLink(step.colour, 10))
  const shopper = new ShopperSession(context.publicUrl, link.searchParams.get('halles-preview') ?? '')
  const sku = await browse(shopper)
  const order = await buy(shopper, sku)
  const confirmed = await awaitStatus(shopper, order.orderId, ['confirmed', 'picking', 'packed'])
  await shopper.live<Order>('POST', `/api/order/v1/orders/${order.orderId}/cancel`, {})
  const cancelled = await awaitStatus(shopper, order.orderId, ['cancelled'])
  return {
    sku,
    orderNumber: order.orderNumber,
    placed: order.status,
    confirmed: confirmed.status,
    ended: cancelled.status,
  }
}

async function browse(shopper: ShopperSession): Promise<string> {
  const found = await shopper.preview<SearchResult>(
    'GET',
    '/api/search/v1/search?inStock=true&pageSize=24&page=1',
  )
  const product = found.items.find((item) => item.price !== null && item.availability === 'in-stock')
  if (!product) throw new Error('The idle stack finds nothing that is in stock and has a price.')
  return product.sku
}

async function buy(shopper: ShopperSession, sku: string): Promise<Order> {
  const cart = await shopper.preview<Cart>('POST', '/api/cart/v1/cart/lines', { sku, quantity: 1 })
  if (cart.itemCount < 1) throw new Error(`The cart of the idle stack did not take ${sku}.`)
  const { checkoutId } = await shopper.preview<Checkout>('POST', '/api/checkout/v1/checkouts', {})
  const path = `/api/checkout/v1/checkouts/${checkoutId}`
  await shopper.preview('PUT', `${path}/contact`, {
    email: 'release-check@halles.example',
    name: 'Release Check',
    phone: '+33100000000',
  })
  await shopper.preview('PUT', `${path}/delivery`, { method: 'pickup', locationId: 'paris-drive' })
  const { quote } = await shopper.preview<Checkout>('POST', `${path}/quote`, {})
  if (!quote) throw new Error('The idle stack gave no quote.')
  return shopper.preview<Order>('POST', `${path}/place`, {
    quoteHash: quote.hash,
    payment: { method: 'token', token: 'tok_approve' },
  })
}

async function awaitStatus(shopper: ShopperSession, orderId: string, wanted: string[]): Promise<Order> {
  const deadline = Date.now() + settleMs
  for (;;) {
    const order = await shopper.live<Order>('GET', `/api/order/v1/orders/${orderId}`)
    if (wanted.includes(order.status)) return order
    const over = Date.now() >= deadline || order.status === 'refused'
    if (over) throw new Error(`Order ${order.orderNumber} is ${order.status}, not ${wanted[0]}.`)
    await delay(250)
  }
}
