import type { Transaction } from '@halles/service-kit'
import { newId } from '../domain/new-id.ts'
import { errors } from '../errors.ts'
import { findCharge, lockCharge, setStatus, type ChargeRow } from '../store/charge-store.ts'
import { insertMovement } from '../store/movement-store.ts'
import { announce } from './announce.ts'

/** Captures once, for at most what was authorised; the rest of the authorisation falls away. The same amount again changes nothing. */
export async function captureCharge(
  tx: Transaction,
  chargeId: string,
  amountMinor: number,
): Promise<ChargeRow> {
  const charge = await lockCharge(tx, chargeId)
  if (!charge) throw errors.notFound('There is no such charge.')
  if (charge.status === 'captured' && charge.capturedMinor === amountMinor) return charge
  if (charge.status !== 'authorised') throw errors.notCapturable(`The charge is ${charge.status}.`)
  if (amountMinor > charge.authorisedMinor)
    throw errors.notCapturable('More would be captured than was authorised.')
  setStatus(tx, chargeId, 'captured')
  insertMovement(tx, { movementId: newId('mv'), chargeId, kind: 'captured', amountMinor })
  await announce(tx, chargeId, 'charge.captured')
  return (await findCharge(tx, chargeId)) as ChargeRow
}
