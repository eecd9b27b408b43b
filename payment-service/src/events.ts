import type { NewEvent } from '@halles/service-kit'
import type { Outcome } from './domain/converge.ts'
import type { IntentStatus } from './domain/intent-status.ts'

export interface PaymentMoved {
  paymentIntentId: string
  orderId: string
  amountMinor: number
  currency: string
  status: IntentStatus
  refundId?: string
  declineCode?: string
}

/** `payment.authorised.v1`, `declined`, `captured`, `voided`, `refunded`, `expired`; the subject is the order. */
export function paymentMoved(
  intent: { paymentIntentId: string; orderId: string; currency: string },
  status: IntentStatus,
  { kind, ...facts }: Omit<Outcome, 'kind'> & { kind: Outcome['kind'] | 'expired' },
): NewEvent<PaymentMoved> {
  const { paymentIntentId, orderId, currency } = intent
  return {
    type: `payment.${kind}.v1`,
    subject: orderId,
    data: { paymentIntentId, orderId, currency, status, ...facts },
  }
}
