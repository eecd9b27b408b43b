import { cache } from 'react'
import type { Checkout } from '@/lib/shop/checkout.ts'
import { toCheckout } from '@/lib/transforms/checkout.ts'
import { ask } from './ask.ts'
import { isMissing } from './backend-problem.ts'
import { currentCaller } from './caller.ts'

export const findCheckout = cache(async (checkoutId: string): Promise<Checkout | null> => {
  try {
    return toCheckout(
      await ask({
        service: 'checkout',
        path: `/v1/checkouts/${encodeURIComponent(checkoutId)}`,
        caller: await currentCaller(),
      }),
    )
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
})
