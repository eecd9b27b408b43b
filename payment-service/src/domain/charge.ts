/** What a provider says of a charge, in our words. Movements are complete: each answer holds all there were so far. */
export interface Charge {
  chargeId: string
  /** Our payment intent's id. */
  reference: string
  status: 'requires-action' | 'processing' | 'authorised' | 'declined' | 'captured' | 'voided'
  currency: string
  hostedUrl?: string
  declineCode?: string
  movements: Movement[]
}

export interface Movement {
  /** The provider's own id of this movement: what makes booking it twice impossible. */
  providerReference: string
  kind: 'authorised' | 'captured' | 'voided' | 'refunded'
  amountMinor: number
  refundId?: string
}
