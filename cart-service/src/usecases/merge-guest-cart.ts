import type { Transaction } from '@halles/service-kit'
import type { CartOwner } from '../domain/cart-owner.ts'
import { lockFilledCart, moveLines, touchOpenCart } from '../store/cart-store.ts'

/** Moves what was chosen before signing in to the customer's cart, once: the guest's cart is locked first, and closed in the same transaction. */
export async function mergeGuestCart(tx: Transaction, { owner, formerly }: CartOwner): Promise<void> {
  if (!formerly) return
  const guestCart = await lockFilledCart(tx, formerly)
  if (!guestCart) return
  moveLines(tx, guestCart, await touchOpenCart(tx, owner))
}
