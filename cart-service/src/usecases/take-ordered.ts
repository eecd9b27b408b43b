import type { Transaction } from '@halles/service-kit'
import type { OrderConfirmed } from '../events.ts'
import { lockCart, subtractLines } from '../store/cart-store.ts'

/**
 * Takes what was ordered out of the cart it came from, or of the one that was merged into meanwhile. What the shopper has put in since
 * stays; a refused order takes nothing.
 */
export async function takeOrdered(tx: Transaction, { cartId, lines }: OrderConfirmed): Promise<void> {
  const cart = await lockCart(tx, cartId)
  if (!cart) return
  if (cart.mergedInto) await lockCart(tx, cart.mergedInto)
  subtractLines(tx, cart.mergedInto ?? cartId, lines)
}
