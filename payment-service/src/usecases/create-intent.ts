import { createHash } from 'node:crypto'
import { errors } from '../errors.ts'
import type { CreateIntent } from '../schemas.ts'
import { findIntent, insertIntent, lockIntentId, type IntentRow } from '../store/intent-store.ts'
import type { Payments } from './payments.ts'
import { sendCharge } from './send-charge.ts'

const firstCheckSeconds = 10

/** The intent is committed before the provider hears of it, so that no charge can exist that we do not know of. */
export async function createIntent(
  payments: Payments,
  idempotencyKey: string,
  request: CreateIntent,
): Promise<{ intent: IntentRow; replayed: boolean }> {
  const { paymentIntentId, method } = request
  const requestHash = createHash('sha256').update(JSON.stringify(request)).digest('hex')
  const created = await payments.commit(async (tx) => {
    lockIntentId(tx, paymentIntentId)
    const token = method.method === 'token' ? method.token : null
    return insertIntent(tx, { ...request, token, requestHash, idempotencyKey, firstCheckSeconds })
  })
  const intent = created ?? (await findIntent(payments.db, paymentIntentId))
  if (!intent || intent.requestHash !== requestHash) throw errors.idempotencyMismatch()
  if (!created || created.status === 'voided') return { intent, replayed: !created }
  return { intent: await sendCharge(payments, created, 1), replayed: false }
}
