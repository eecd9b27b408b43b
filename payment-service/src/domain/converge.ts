import type { Charge, Movement } from './charge.ts'
import { isOpen, type IntentStatus } from './intent-status.ts'

export interface Outcome {
  kind: 'authorised' | 'declined' | 'captured' | 'voided' | 'refunded'
  amountMinor: number
  refundId?: string
  declineCode?: string
}

export interface Convergence {
  status: IntentStatus
  /** What has to be told to the others, in order. */
  outcomes: Outcome[]
  /** The provider still holds money, or waits for some, for something that is over: it has to be told. */
  giveBack: boolean
}

/**
 * Brings an intent to what the provider says. `fresh` are the movements that were not booked before: the same answer heard twice, or an older
 * one heard late, has none, and changes nothing.
 */
export function converge(
  status: IntentStatus,
  amountMinor: number,
  charge: Charge,
  fresh: Movement[],
): Convergence {
  const outcomes: Outcome[] = []
  let next = status
  for (const movement of fresh) {
    const { kind, amountMinor: moved, refundId } = movement
    if (kind === 'authorised' && isOpen(next)) {
      next = 'authorised'
      outcomes.push({ kind, amountMinor: moved })
    }
    if (kind === 'captured') {
      next = 'captured'
      outcomes.push({ kind, amountMinor: moved })
    }
    if (kind === 'refunded') outcomes.push({ kind, amountMinor: moved, ...(refundId ? { refundId } : {}) })
  }
  if (charge.status === 'declined' && isOpen(next)) {
    next = 'declined'
    outcomes.push({
      kind: 'declined',
      amountMinor,
      ...(charge.declineCode ? { declineCode: charge.declineCode } : {}),
    })
  }
  if (charge.status === 'voided' && (isOpen(next) || next === 'authorised')) {
    next = 'voided'
    outcomes.push({ kind: 'voided', amountMinor: voidedAmount(charge) })
  }
  if (charge.status === 'requires-action' && (next === 'processing' || next === 'unknown'))
    next = 'requires-action'
  if (charge.status === 'processing' && isOpen(next)) next = 'processing'
  const over = next === 'expired' || next === 'voided' || next === 'declined'
  return { status: next, outcomes, giveBack: over && isAlive(charge) }
}

function isAlive({ status }: Charge): boolean {
  return status === 'authorised' || status === 'requires-action' || status === 'processing'
}

function voidedAmount({ movements }: Charge): number {
  return movements
    .filter(({ kind }) => kind === 'voided')
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0)
}
