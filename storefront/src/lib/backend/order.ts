import { cache } from 'react'
import type { Order, OrderSummary } from '@/lib/shop/order.ts'
import { readList, readOptionalText } from '@/lib/transforms/fields.ts'
import { toOrder, toOrderSummary } from '@/lib/transforms/order.ts'
import { ask } from './ask.ts'
import { isMissing } from './backend-problem.ts'
import { currentCaller } from './caller.ts'

/** The caller's own order; somebody else's is as unknown as one that does not exist. */
export const findOrder = cache(async (orderId: string): Promise<Order | null> => {
  try {
    return toOrder(
      await ask({
        service: 'order',
        path: `/v1/orders/${encodeURIComponent(orderId)}`,
        caller: await currentCaller(),
      }),
    )
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
})

export interface OrderPage {
  items: OrderSummary[]
  nextCursor: string | null
}

export async function listOrders(cursor: string | null): Promise<OrderPage> {
  const query = cursor === null ? '' : `?${new URLSearchParams({ cursor })}`
  const answer = await ask({ service: 'order', path: `/v1/orders${query}`, caller: await currentCaller() })
  return {
    items: readList(answer, 'items', toOrderSummary),
    nextCursor: readOptionalText(answer, 'nextCursor'),
  }
}
