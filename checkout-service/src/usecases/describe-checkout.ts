import type { Checkout } from '../schemas.ts'
import type { CheckoutRecord } from '../store/checkout-store.ts'

/** The checkout as the contract shows it. */
export function describeCheckout(checkout: CheckoutRecord): Checkout {
  const { owner: _owner, attempt: _attempt, orderId, orderNumber, expiresAt, ...rest } = checkout
  return {
    ...rest,
    ...(orderId ? { orderId } : {}),
    ...(orderNumber ? { orderNumber } : {}),
    expiresAt: expiresAt.toISOString(),
  }
}
