import { cache } from 'react'
import type { Cart } from '@/lib/shop/cart.ts'
import { toCart } from '@/lib/transforms/cart.ts'
import { ask } from './ask.ts'
import { currentCaller } from './caller.ts'

export const loadCart = cache(async (): Promise<Cart> =>
  toCart(await ask({ service: 'cart', path: '/v1/cart', caller: await currentCaller() })),
)
