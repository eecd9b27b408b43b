import { expectStatus, place, prepareCheckout } from '../client/buyer.ts'
import { Session } from '../client/session.ts'
import { eventually } from '../eventually.ts'
import type { Good } from './goods.ts'

export interface PaidOrder {
  orderId: string
  orderNumber: string
  buyer: Session
  totalMinor: number
}

/** An order that is paid and waits to be picked. */
export async function paidOrder(lines: Array<{ good: Good; quantity: number }>): Promise<PaidOrder> {
  const buyer = new Session()
  const checkout = await prepareCheckout(
    buyer,
    lines.map(({ good, quantity }) => ({ sku: good.sku, quantity })),
  )
  const { orderId, orderNumber } = expectStatus(await place(buyer, checkout), 201).body
  await eventually(async () => {
    const { body } = expectStatus(await buyer.get(`/api/order/v1/orders/${orderId}`), 200)
    if (body.status !== 'confirmed') throw new Error(`order ${orderNumber} is ${body.status}`)
  })
  return { orderId, orderNumber, buyer, totalMinor: checkout.totalMinor }
}
