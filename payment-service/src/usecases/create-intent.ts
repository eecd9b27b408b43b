import { createHash } from 'node:crypto'
import { errors } from '../errors.ts'
import type { CreateIntent } from '../schemas.ts'
import {
  findIntent,
  hasTombstone,
  insertIntent,
  lockIntentId,
  type IntentRow,
} from '../store/intent-store.ts'
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
    await lockIntentId(tx, paymentIntentId)
    const voided = await hasTombstone(tx, paymentIntentId)
    return insertIntent(tx, {
      ...request,
      token: method.method === 'token' ? method.token : null,
      requestHash,
      idempotencyKey,
      status: voided ? 'voided' : 'processing',
      firstCheckSeconds: voided ? null : firstCheckSeconds,
    })
  })
  const intent = await findIntent(payments.db, paymentIntentId)
  if (!intent || intent.requestHash !== requestHash) throw errors.idempotencyMismatch()
  if (!created || intent.status === 'voided') return { intent, replayed: !created }
  return { intent: await sendCharge(payments, intent, 1), replayed: false }
}
