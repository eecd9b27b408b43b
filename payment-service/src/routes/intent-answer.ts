import type { Intent } from '../schemas.ts'
import type { IntentRow } from '../store/intent-store.ts'

export function intentAnswer(intent: IntentRow): Intent {
  const {
    paymentIntentId,
    orderId,
    amountMinor,
    currency,
    status,
    authorisedMinor,
    capturedMinor,
    refundedMinor,
    expiresAt,
  } = intent
  return {
    paymentIntentId,
    orderId,
    amountMinor,
    currency,
    status,
    authorisedMinor,
    capturedMinor,
    refundedMinor,
    ...(intent.redirectUrl ? { redirectUrl: intent.redirectUrl } : {}),
    ...(intent.declineCode ? { declineCode: intent.declineCode } : {}),
    expiresAt,
  }
}
