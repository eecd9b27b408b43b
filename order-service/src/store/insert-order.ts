import type { Prisma } from '../generated/prisma/client.ts'
import type { OrderRecord } from './order-store.ts'
import type { OrderTransaction } from './transaction.ts'

export type NewOrder = Pick<
  OrderRecord,
  | 'orderId'
  | 'orderNumber'
  | 'checkoutId'
  | 'cartId'
  | 'owner'
  | 'contact'
  | 'delivery'
  | 'currency'
  | 'subtotalMinor'
  | 'deliveryFeeMinor'
  | 'totalMinor'
  | 'paymentMethod'
  | 'paymentIntentId'
> & { lines: Array<Omit<OrderRecord['lines'][number], 'pickedQuantity' | 'refundedQuantity'>> }

export async function insertOrder(
  tx: OrderTransaction,
  { lines, contact, delivery, paymentMethod, ...order }: NewOrder,
): Promise<void> {
  await tx.prisma.order.create({
    data: {
      ...order,
      status: 'placed',
      contact: contact as unknown as Prisma.InputJsonValue,
      delivery: delivery as unknown as Prisma.InputJsonValue,
      paymentMethod: paymentMethod as unknown as Prisma.InputJsonValue,
    },
  })
  await tx.prisma.orderLine.createMany({
    data: lines.map((line, position) => ({ ...line, position, orderId: order.orderId })),
  })
}
