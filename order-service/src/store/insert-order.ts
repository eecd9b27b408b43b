import type { Prisma } from '../generated/prisma/client.ts'
import type { OrderRecord } from './order-store.ts'
import type { ModelTransaction } from './transaction.ts'

export async function insertOrder(
  tx: ModelTransaction,
  { lines, contact, delivery, paymentMethod, refusal: _none, ...order }: OrderRecord,
): Promise<void> {
  await tx.prisma.order.createMany({
    data: [
      {
        ...order,
        contact: contact as unknown as Prisma.InputJsonValue,
        delivery: delivery as unknown as Prisma.InputJsonValue,
        paymentMethod: paymentMethod as unknown as Prisma.InputJsonValue,
      },
    ],
  })
  await tx.prisma.orderLine.createMany({
    data: lines.map((line, position) => ({ ...line, position, orderId: order.orderId })),
  })
}
