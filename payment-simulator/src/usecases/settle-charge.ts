import type { Transaction } from '@halles/service-kit'
import { newId } from '../domain/new-id.ts'
import { setStatus } from '../store/charge-store.ts'
import { insertMovement } from '../store/movement-store.ts'
import { announce } from './announce.ts'

/** The bank said yes. The caller holds the charge's lock and knows that it was open. */
export async function authorise(
  tx: Transaction,
  charge: { chargeId: string; amountMinor: number },
): Promise<void> {
  setStatus(tx, charge.chargeId, 'authorised')
  insertMovement(tx, {
    movementId: newId('mv'),
    chargeId: charge.chargeId,
    kind: 'authorised',
    amountMinor: charge.amountMinor,
  })
  await announce(tx, charge.chargeId, 'charge.authorised')
}

export async function decline(
  tx: Transaction,
  charge: { chargeId: string },
  declineCode: string,
): Promise<void> {
  setStatus(tx, charge.chargeId, 'declined', declineCode)
  await announce(tx, charge.chargeId, 'charge.declined')
}
