import { createHash } from 'node:crypto'
import type { Transaction } from '@halles/service-kit'
import { behaviourOf } from '../domain/behaviour.ts'
import { newId } from '../domain/new-id.ts'
import { errors } from '../errors.ts'
import type { CreateCharge } from '../schemas.ts'
import {
  findChargeByKey,
  findCharge,
  findChargesByReference,
  insertCharge,
  type ChargeRow,
} from '../store/charge-store.ts'
import { authorise, decline } from './settle-charge.ts'

/** One charge per idempotency key and per reference, however often and however parallel it is asked for. */
export async function createCharge(
  tx: Transaction,
  idempotencyKey: string,
  request: CreateCharge,
): Promise<{ charge: ChargeRow; replayed: boolean }> {
  const behaviour = behaviourOf(request.token)
  const chargeId = newId('ch')
  const requestHash = createHash('sha256')
    .update(
      JSON.stringify([
        request.reference,
        request.amountMinor,
        request.currency,
        request.returnUrl,
        request.token ?? null,
      ]),
    )
    .digest('hex')
  const status = behaviour.outcome === 'process' ? 'processing' : 'requires_action'
  const created = await insertCharge(tx, {
    ...request,
    chargeId,
    idempotencyKey,
    requestHash,
    status,
    approveAfterSeconds: behaviour.approveAfterSeconds ?? null,
  })
  if (!created)
    return { charge: await findKnown(tx, idempotencyKey, request.reference, requestHash), replayed: true }
  if (behaviour.outcome === 'authorise') await authorise(tx, { chargeId, amountMinor: request.amountMinor })
  if (behaviour.outcome === 'decline') await decline(tx, { chargeId }, 'card_declined')
  return { charge: (await findCharge(tx, chargeId)) as ChargeRow, replayed: false }
}

async function findKnown(
  tx: Transaction,
  idempotencyKey: string,
  reference: string,
  requestHash: string,
): Promise<ChargeRow> {
  const byKey = await findChargeByKey(tx, idempotencyKey)
  if (byKey && byKey.requestHash !== requestHash) throw errors.idempotencyMismatch()
  const known = byKey ?? (await findChargesByReference(tx, reference))[0]
  if (!known || known.requestHash !== requestHash)
    throw errors.referenceTaken('There is a charge with this reference and another amount or token.')
  return known
}
