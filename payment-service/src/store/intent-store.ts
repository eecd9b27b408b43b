import type { SqlExecutor, Transaction } from '@halles/service-kit'
import type { IntentStatus } from '../domain/intent-status.ts'

export interface IntentRow {
  paymentIntentId: string
  orderId: string
  amountMinor: number
  currency: string
  token: string | null
  returnUrl: string
  requestHash: string
  status: IntentStatus
  chargeId: string | null
  redirectUrl: string | null
  declineCode: string | null
  authorisedMinor: number
  capturedMinor: number
  refundedMinor: number
  refundingMinor: number
  expiresAt: string
  overdue: boolean
  forgotten: boolean
}

const columns = `
  payment_intent_id AS "paymentIntentId", order_id AS "orderId", amount_minor::int AS "amountMinor", currency, token,
  return_url AS "returnUrl", request_hash AS "requestHash", status, charge_id AS "chargeId", redirect_url AS "redirectUrl",
  decline_code AS "declineCode", authorised_minor::int AS "authorisedMinor", captured_minor::int AS "capturedMinor",
  refunded_minor::int AS "refundedMinor", refunding_minor::int AS "refundingMinor",
  to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "expiresAt",
  expires_at <= now() AS overdue, expires_at + interval '1 hour' <= now() AS forgotten`
const selectIntent = `SELECT ${columns} FROM payment_intent`

/** Makes creating and voiding one intent wait for each other, also before it exists. */
export function lockIntentId(tx: Transaction, paymentIntentId: string): void {
  tx.write('SELECT pg_advisory_xact_lock(hashtextextended($1, 4809))', [paymentIntentId])
}

/** Undefined when there is an intent of this id, or another one under this key. Behind a tombstone it is born voided. */
export async function insertIntent(
  db: SqlExecutor,
  intent: Pick<
    IntentRow,
    'paymentIntentId' | 'orderId' | 'amountMinor' | 'currency' | 'token' | 'returnUrl' | 'requestHash'
  > & {
    idempotencyKey: string
    expiresInSeconds: number
    /** How long the request that creates it has for itself, before the job asks as well. */
    firstCheckSeconds: number
  },
): Promise<IntentRow | undefined> {
  const rows = await db.query<IntentRow>(
    `INSERT INTO payment_intent (payment_intent_id, order_id, amount_minor, currency, token, return_url, request_hash, idempotency_key, expires_at, status, next_check_at)
     SELECT $1, $2, $3::bigint, $4, $5, $6, $7, $8, now() + make_interval(secs => $9::float8), CASE WHEN voided THEN 'voided' ELSE 'processing' END,
       CASE WHEN NOT voided THEN now() + make_interval(secs => $10::float8) END
     FROM (SELECT EXISTS (SELECT 1 FROM void_tombstone WHERE payment_intent_id = $1) AS voided) AS tombstone
     ON CONFLICT DO NOTHING RETURNING ${columns}`,
    [
      intent.paymentIntentId,
      intent.orderId,
      intent.amountMinor,
      intent.currency,
      intent.token,
      intent.returnUrl,
      intent.requestHash,
      intent.idempotencyKey,
      intent.expiresInSeconds,
      intent.firstCheckSeconds,
    ],
  )
  return rows[0]
}

export async function findIntent(db: SqlExecutor, paymentIntentId: string): Promise<IntentRow | undefined> {
  return (await db.query<IntentRow>(`${selectIntent} WHERE payment_intent_id = $1`, [paymentIntentId]))[0]
}

export async function lockIntent(db: SqlExecutor, paymentIntentId: string): Promise<IntentRow | undefined> {
  return (
    await db.query<IntentRow>(`${selectIntent} WHERE payment_intent_id = $1 FOR UPDATE`, [paymentIntentId])
  )[0]
}

export function findIntentsOfOrder(db: SqlExecutor, orderId: string): Promise<IntentRow[]> {
  return db.query<IntentRow>(`${selectIntent} WHERE order_id = $1 ORDER BY created_at`, [orderId])
}

export function saveIntent(
  tx: Transaction,
  intent: Pick<IntentRow, 'paymentIntentId' | 'status' | 'chargeId' | 'redirectUrl' | 'declineCode'>,
): void {
  tx.write(
    `UPDATE payment_intent SET status = $2, charge_id = $3, redirect_url = $4, decline_code = $5,
       next_check_at = CASE WHEN $2 IN ('processing', 'requires-action', 'unknown', 'expired', 'voided') THEN next_check_at END
     WHERE payment_intent_id = $1`,
    [intent.paymentIntentId, intent.status, intent.chargeId, intent.redirectUrl, intent.declineCode],
  )
}

/** Looks again after so many seconds, but not later than the moment of expiry; null: there is nothing left to learn. */
export function scheduleCheck(tx: Transaction, paymentIntentId: string, seconds: number | null): void {
  tx.write(
    `UPDATE payment_intent SET next_check_at = CASE
         WHEN $2::float8 IS NULL THEN NULL
         WHEN expires_at > now() THEN least(expires_at, now() + make_interval(secs => $2::float8))
         ELSE now() + make_interval(secs => $2::float8) END
     WHERE payment_intent_id = $1`,
    [paymentIntentId, seconds],
  )
}

/** Takes intents whose turn it is; should this process die, they are due again a little later. */
export function claimDueIntents(
  db: SqlExecutor,
  limit: number,
): Promise<Array<{ paymentIntentId: string; checks: number }>> {
  return db.query(
    `UPDATE payment_intent SET checks = checks + 1, next_check_at = now() + interval '15 seconds'
     WHERE payment_intent_id IN
       (SELECT payment_intent_id FROM payment_intent WHERE next_check_at <= now() ORDER BY next_check_at LIMIT $1 FOR UPDATE SKIP LOCKED)
     RETURNING payment_intent_id AS "paymentIntentId", checks`,
    [limit],
  )
}

export function insertTombstone(tx: Transaction, paymentIntentId: string): void {
  tx.write('INSERT INTO void_tombstone (payment_intent_id) VALUES ($1) ON CONFLICT DO NOTHING', [
    paymentIntentId,
  ])
}
