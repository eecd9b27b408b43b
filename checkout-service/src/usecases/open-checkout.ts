import type { SqlExecutor } from '@halles/service-kit'
import { v7 as uuidv7 } from 'uuid'
import type { CartClient } from '../clients/cart.ts'
import type { PricingClient } from '../clients/pricing.ts'
import { errors } from '../errors.ts'
import { insertCheckout, type CheckoutRecord } from '../store/checkout-store.ts'

/** Takes the caller's own cart as it is now; prices come from pricing-service, never from the caller. */
export async function openCheckout(
  db: SqlExecutor,
  clients: { cart: CartClient; pricing: PricingClient },
  caller: { owner: string; authorization: string },
): Promise<CheckoutRecord> {
  const cart = await clients.cart.getCart({ authorization: caller.authorization })
  if (cart.lines.length === 0) throw errors.cartEmpty('Put something into the cart first.')
  const lines = cart.lines.map(({ sku, slug, name, brand, pictureUrl, quantity }) => ({
    sku,
    slug,
    name,
    brand,
    pictureUrl,
    quantity,
  }))
  const quote = await clients.pricing.quote({
    body: { lines: lines.map(({ sku, quantity }) => ({ sku, quantity })), deliveryMethod: null },
  })
  return insertCheckout(db, { checkoutId: uuidv7(), cartId: cart.cartId, owner: caller.owner, lines, quote })
}
