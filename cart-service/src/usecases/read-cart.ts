import type { TransactionRunner } from '@halles/service-kit'
import type { CartOwner } from '../domain/cart-owner.ts'
import { presentCart } from '../domain/present-cart.ts'
import type { Cart } from '../schemas.ts'
import { findOpenCarts } from '../store/cart-store.ts'
import { mergeGuestCart } from './merge-guest-cart.ts'

/** The owner's cart, together with what they chose before signing in. */
export async function readCart(db: TransactionRunner, who: CartOwner): Promise<Cart> {
  const carts = await findOpenCarts(db, who.formerly ? [who.owner, who.formerly] : [who.owner])
  const own = carts.find((cart) => cart.owner === who.owner)
  const guests = carts.find((cart) => cart.owner === who.formerly)
  if (!guests || guests.lines.length === 0) return presentCart(own)
  return db.transaction(async (tx) => {
    await mergeGuestCart(tx, who)
    return presentCart((await findOpenCarts(tx, [who.owner]))[0])
  })
}
