import { isCancellable } from '../domain/order-status.ts'
import type { Order } from '../schemas.ts'
import type { OrderRecord } from '../store/order-store.ts'

/** The order as the contract shows it. */
export function describeOrder(order: OrderRecord): Order {
  const {
    checkoutId: _checkoutId,
    cartId: _cartId,
    allocations: _allocations,
    paymentMethod: _method,
    paymentIntentId,
    paymentStatus,
    paymentUrl,
    refusal,
    placedAt,
    delivery,
    ...rest
  } = order
  return {
    ...rest,
    delivery: delivery as Order['delivery'],
    ...(refusal ? { refusal } : {}),
    payment: {
      paymentIntentId,
      status: paymentStatus,
      ...(paymentUrl && order.status === 'awaiting-payment' ? { redirectUrl: paymentUrl } : {}),
    },
    placedAt: placedAt.toISOString(),
    cancellable: isCancellable(order.status),
  }
}
