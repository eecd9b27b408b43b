import type { OrderStatus } from './shop/order.ts'

/** How far the money of an order is, as the page tells it. */
export type PaymentStage = 'due' | 'confirming' | 'failing' | 'reserved' | 'charged' | 'released' | 'refused'

interface Payable {
  status: OrderStatus
  paymentUrl: string | null
}

const PAID = new Set(['authorised', 'processing', 'captured'])

/**
 * `hint` is what the payment page said when it sent the shopper back. It bridges the moment until the provider has told
 * us the same; it never makes an order look paid.
 */
export function paymentStage({ status, paymentUrl }: Payable, hint: string | null): PaymentStage {
  switch (status) {
    case 'placed':
      return 'confirming'
    case 'awaiting-payment':
      if (hint === 'declined') return 'failing'
      return paymentUrl === null || (hint !== null && PAID.has(hint)) ? 'confirming' : 'due'
    case 'confirmed':
    case 'picking':
    case 'packed':
      return 'reserved'
    case 'completed':
      return 'charged'
    case 'cancelled':
      return 'released'
    case 'refused':
      return 'refused'
  }
}
