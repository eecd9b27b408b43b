import type { Transaction } from '@halles/service-kit'
import type { CartOwner } from '../domain/cart-owner.ts'
import { presentCart } from '../domain/present-cart.ts'
import { errors } from '../errors.ts'
import type { Cart } from '../schemas.ts'
import { findOpenCarts, putLine, removeLines } from '../store/cart-store.ts'
import { mergeGuestCart } from './merge-guest-cart.ts'

const mostLines = 150

export type CartChange =
  | { kind: 'add' | 'set'; sku: string; quantity: number }
  | { kind: 'remove'; sku: string }
  | { kind: 'clear' }

/** Changes the owner's cart and gives it back as it is then. */
export async function changeCart(tx: Transaction, who: CartOwner, change: CartChange): Promise<Cart> {
  await mergeGuestCart(tx, who)
  if (change.kind === 'clear') removeLines(tx, who.owner, null)
  else if (change.kind === 'remove' || change.quantity === 0) removeLines(tx, who.owner, change.sku)
  else if (!(await putLine(tx, change.kind, who.owner, change.sku, change.quantity))) {
    throw errors.notFound('These goods are not for sale.')
  }
  const cart = presentCart((await findOpenCarts(tx, [who.owner]))[0])
  if (cart.lines.length > mostLines && change.kind === 'add')
    throw errors.cartFull(`A cart holds ${mostLines} different goods at most.`)
  return cart
}
