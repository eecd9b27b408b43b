import type { Transaction } from '@halles/service-kit'
import { newId } from '../domain/new-id.ts'
import { errors } from '../errors.ts'
import { findCharge, lockCharge, setStatus, type ChargeRow } from '../store/charge-store.ts'
import { insertMovement } from '../store/movement-store.ts'
import { announce } from './announce.ts'

/** Gives an authorisation back, or closes a charge that never got one; what was declined or voided stays as it is. */
export async function voidCharge(tx: Transaction, chargeId: string): Promise<ChargeRow> {
  const charge = await lockCharge(tx, chargeId)
  if (!charge) throw errors.notFound('There is no such charge.')
  if (charge.status === 'captured') throw errors.notVoidable('The charge was captured; refund it.')
  if (charge.status === 'voided' || charge.status === 'declined') return charge
  setStatus(tx, chargeId, 'voided')
  insertMovement(tx, {
    movementId: newId('mv'),
    chargeId,
    kind: 'voided',
    amountMinor: charge.authorisedMinor,
  })
  await announce(tx, chargeId, 'charge.voided')
  return (await findCharge(tx, chargeId)) as ChargeRow
}
