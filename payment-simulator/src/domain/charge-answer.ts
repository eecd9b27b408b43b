import type { Charge } from '../schemas.ts'

type Facts = Omit<Charge, 'hostedUrl' | 'declineCode'> & { declineCode: string | null }

/** What the merchant gets to see of a charge; the page's address only while the shopper still has something to do there. */
export function chargeAnswer(charge: Facts, publicUrl?: string): Charge {
  const {
    chargeId,
    reference,
    status,
    amountMinor,
    currency,
    authorisedMinor,
    capturedMinor,
    voidedMinor,
    refundedMinor,
    movements,
  } = charge
  return {
    chargeId,
    reference,
    status,
    amountMinor,
    currency,
    authorisedMinor,
    capturedMinor,
    voidedMinor,
    refundedMinor,
    ...(charge.declineCode ? { declineCode: charge.declineCode } : {}),
    ...(publicUrl && status === 'requires_action' ? { hostedUrl: `${publicUrl}/pay/${chargeId}` } : {}),
    movements,
  }
}
