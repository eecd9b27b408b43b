import type { Transaction } from '@halles/service-kit'
import { errors } from '../errors.ts'
import {
  countWrongCode,
  findCharge,
  lockCharge,
  setProcessing,
  type ChargeRow,
} from '../store/charge-store.ts'
import { authorise, decline } from './settle-charge.ts'

export type Decision = 'approve' | 'decline' | 'challenge' | 'walk-away' | 'late' | 'never'

const lateSeconds = 20
const challengeCode = '123456'
const codesAllowed = 3

/** What the shopper chose on the hosted page; a payment that is decided already stays as it is. */
export async function decidePayment(
  tx: Transaction,
  chargeId: string,
  decision: Decision,
): Promise<ChargeRow> {
  const charge = await lockCharge(tx, chargeId)
  if (!charge) throw errors.notFound('There is no such payment.')
  if (charge.status !== 'requires_action') return charge
  if (decision === 'approve') await authorise(tx, charge)
  if (decision === 'decline') await decline(tx, charge, 'card_declined')
  if (decision === 'late') setProcessing(tx, chargeId, lateSeconds)
  if (decision === 'never') setProcessing(tx, chargeId, null)
  return (await findCharge(tx, chargeId)) as ChargeRow
}

/** The bank's code. Three wrong ones decline the payment. */
export async function answerChallenge(
  tx: Transaction,
  chargeId: string,
  code: string,
): Promise<{ charge: ChargeRow; wrong: boolean }> {
  const charge = await lockCharge(tx, chargeId)
  if (!charge) throw errors.notFound('There is no such payment.')
  if (charge.status !== 'requires_action') return { charge, wrong: false }
  const right = code.replace(/\s/g, '') === challengeCode
  if (right) await authorise(tx, charge)
  else countWrongCode(tx, chargeId)
  if (!right && charge.wrongCodes + 1 >= codesAllowed) await decline(tx, charge, 'authentication_failed')
  return { charge: (await findCharge(tx, chargeId)) as ChargeRow, wrong: !right }
}
