import type { Transaction } from '@halles/service-kit'
import { newId } from '../domain/new-id.ts'
import { errors } from '../errors.ts'
import { findCharge, lockCharge, type ChargeRow } from '../store/charge-store.ts'
import { insertMovement } from '../store/movement-store.ts'
import { announce } from './announce.ts'

/** Refunds once per refund reference, never more in sum than was captured. */
export async function refundCharge(
  tx: Transaction,
  chargeId: string,
  refund: { amountMinor: number; refundReference: string },
): Promise<ChargeRow> {
  const charge = await lockCharge(tx, chargeId)
  if (!charge) throw errors.notFound('There is no such charge.')
  const known = charge.movements.find((movement) => movement.refundReference === refund.refundReference)
  if (known && known.amountMinor !== refund.amountMinor)
    throw errors.idempotencyMismatch('This refund was made with another amount.')
  if (known) return charge
  if (charge.refundedMinor + refund.amountMinor > charge.capturedMinor) {
    throw errors.refundExceedsCaptured(undefined, {
      refundableMinor: charge.capturedMinor - charge.refundedMinor,
    })
  }
  insertMovement(tx, { movementId: newId('mv'), chargeId, kind: 'refunded', ...refund })
  await announce(tx, chargeId, 'charge.refunded')
  return (await findCharge(tx, chargeId)) as ChargeRow
}
