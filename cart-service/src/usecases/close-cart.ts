import type { Transaction } from '@halles/service-kit'
import { errors } from '../errors.ts'
import { closeOpenCart, findOutcome } from '../store/cart-store.ts'

/** The cart became an order. Told twice it is closed once; a cart that was merged meanwhile stays with its new owner. */
export async function closeCart(tx: Transaction, cartId: string, orderId: string): Promise<void> {
  if (await closeOpenCart(tx, cartId, orderId)) return
  const outcome = await findOutcome(tx, cartId)
  if (!outcome) throw errors.notFound('There is no such cart.')
  if (outcome.status === 'ordered' && outcome.orderId !== orderId)
    throw errors.conflict('This cart became another order.')
}
