import type { Cart } from '@/lib/shop/cart.ts'
import type { Checkout, Contact, Delivery, PlacedOrder, Shortage } from '@/lib/shop/checkout.ts'
import { toCart } from '@/lib/transforms/cart.ts'
import { toCheckout, toPlacedOrder } from '@/lib/transforms/checkout.ts'
import { call, CallProblem } from './call.ts'

const pathOf = (checkoutId: string) => `/api/checkout/v1/checkouts/${encodeURIComponent(checkoutId)}`

export interface Payment {
  method: 'hosted' | 'token'
  token?: string
}

export async function openCheckout(): Promise<Checkout> {
  return toCheckout(
    await call('POST', '/api/checkout/v1/checkouts', { body: {}, idempotencyKey: crypto.randomUUID() }),
  )
}

export async function saveContact(checkoutId: string, { email, name, phone }: Contact): Promise<Checkout> {
  return toCheckout(await call('PUT', `${pathOf(checkoutId)}/contact`, { body: { email, name, phone } }))
}

export async function refreshQuote(checkoutId: string): Promise<Checkout> {
  return toCheckout(
    await call('POST', `${pathOf(checkoutId)}/quote`, { body: {}, idempotencyKey: crypto.randomUUID() }),
  )
}

function deliveryBody(delivery: Delivery): unknown {
  if (delivery.method === 'pickup') return delivery
  const { line2, ...address } = delivery.address
  return { method: 'delivery', address: line2 === '' ? address : { ...address, line2 } }
}

export async function saveDelivery(checkoutId: string, delivery: Delivery): Promise<Checkout> {
  const checkout = toCheckout(
    await call('PUT', `${pathOf(checkoutId)}/delivery`, { body: deliveryBody(delivery) }),
  )
  return checkout.quote === null ? refreshQuote(checkoutId) : checkout
}

export async function placeOrder(
  checkoutId: string,
  quoteHash: string,
  payment: Payment,
  idempotencyKey: string,
): Promise<PlacedOrder> {
  return toPlacedOrder(
    await call('POST', `${pathOf(checkoutId)}/place`, { body: { quoteHash, payment }, idempotencyKey }),
  )
}

async function setCartLine(sku: string, quantity: number, isKnown: boolean): Promise<Cart> {
  return toCart(
    isKnown
      ? await call('PUT', `/api/cart/v1/cart/lines/${encodeURIComponent(sku)}`, { body: { quantity } })
      : await call('POST', '/api/cart/v1/cart/lines', {
          body: { sku, quantity },
          idempotencyKey: crypto.randomUUID(),
        }),
  )
}

/** Makes the basket hold these quantities, whatever became of it meanwhile; other products in it stay. */
export async function putIntoCart(lines: { sku: string; quantity: number }[]): Promise<Cart> {
  let cart = toCart(await call('GET', '/api/cart/v1/cart'))
  for (const { sku, quantity } of lines) {
    const present = cart.lines.find((line) => line.sku === sku)?.quantity ?? 0
    if (present !== quantity) cart = await setCartLine(sku, quantity, present > 0)
  }
  return cart
}

function holdsSame(checkout: Checkout, wanted: { sku: string; quantity: number }[]): boolean {
  const kept = wanted.filter(({ quantity }) => quantity > 0)
  return (
    checkout.lines.length === kept.length &&
    kept.every(({ sku, quantity }) =>
      checkout.lines.some((line) => line.sku === sku && line.quantity === quantity),
    )
  )
}

/** Goes on with what the shelf still has. The answer may be a new checkout, with the contact and delivery of the old. */
export async function takeWhatIsThere(checkout: Checkout, shortages: Shortage[]): Promise<Checkout> {
  const wanted = checkout.lines.map(({ sku, quantity }) => ({
    sku,
    quantity: Math.min(quantity, shortages.find((shortage) => shortage.sku === sku)?.available ?? quantity),
  }))
  await putIntoCart(wanted)
  try {
    const requoted = await refreshQuote(checkout.checkoutId)
    if (holdsSame(requoted, wanted)) return requoted
  } catch (error) {
    if (!(error instanceof CallProblem) || error.status === 0 || error.status >= 500) throw error
  }
  let fresh = await openCheckout()
  if (checkout.contact !== null) fresh = await saveContact(fresh.checkoutId, checkout.contact)
  if (checkout.delivery !== null) fresh = await saveDelivery(fresh.checkoutId, checkout.delivery)
  return fresh
}
