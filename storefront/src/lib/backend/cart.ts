import { headers } from 'next/headers'
import { cache } from 'react'
import type { Cart } from '@/lib/shop/cart.ts'
import { toCart } from '@/lib/transforms/cart.ts'
import { ask } from './ask.ts'
import { currentCaller } from './caller.ts'
import { SHARED_PAGE_HEADER } from './shared-page-header.ts'

const NOTHING: Cart = { cartId: '', version: 0, lines: [], itemCount: 0, subtotalMinor: 0, currency: 'EUR' }

export const loadCart = cache(async (): Promise<Cart> => {
  if ((await headers()).has(SHARED_PAGE_HEADER)) return NOTHING
  return toCart(await ask({ service: 'cart', path: '/v1/cart', caller: await currentCaller() }))
})
