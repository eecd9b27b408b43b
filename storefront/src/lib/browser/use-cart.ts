'use client'

import { useState, useSyncExternalStore } from 'react'
import type { Cart } from '@/lib/shop/cart.ts'
import type { CartState } from './cart-store.ts'
import { cartStore, EMPTY_CART_STATE } from './cart-store.ts'

/** The shopper's basket. `initial` is the one the server rendered the page with. */
export function useCart(initial: Cart | null = null): CartState {
  const [serverState] = useState(() => {
    if (initial === null) return EMPTY_CART_STATE
    if (typeof window !== 'undefined') cartStore.adopt(initial)
    return { ...EMPTY_CART_STATE, cart: initial }
  })
  return useSyncExternalStore(cartStore.subscribe, cartStore.current, () => serverState)
}
