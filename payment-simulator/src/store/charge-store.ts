import type { SqlExecutor, Transaction } from '@halles/service-kit'
import type { Charge, CreateCharge, LedgerRow } from '../schemas.ts'

export type ChargeStatus = Charge['status']
export type ChargeRow = Omit<Charge, 'hostedUrl' | 'declineCode'> & {
  declineCode: string | null
  returnUrl: string
  requestHash: string
  idempotencyKey: string
  wrongCodes: number
}

const selectCharge = `
  SELECT c.charge_id AS "chargeId", c.reference, c.status, c.amount_minor::int AS "amountMinor", c.currency,
    c.authorised_minor::int AS "authorisedMinor", c.captured_minor::int AS "capturedMinor", c.voided_minor::int AS "voidedMinor",
    c.refunded_minor::int AS "refundedMinor", c.decline_code AS "declineCode", c.return_url AS "returnUrl",
    c.request_hash AS "requestHash", c.idempotency_key AS "idempotencyKey", c.wrong_codes AS "wrongCodes",
    coalesce((SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('movementId', m.movement_id, 'kind', m.kind, 'amountMinor', m.amount_minor,
        'refundReference', m.refund_reference, 'at', to_char(m.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) ORDER BY m.seq)
      FROM movement m WHERE m.charge_id = c.charge_id), '[]') AS movements
  FROM charge c`

/** False when the reference or the idempotency key is known already. */
export async function insertCharge(
  db: SqlExecutor,
  charge: CreateCharge & {
    chargeId: string
    idempotencyKey: string
    requestHash: string
    status: ChargeStatus
    approveAfterSeconds: number | null
  },
): Promise<boolean> {
  const rows = await db.query(
    `INSERT INTO charge (charge_id, reference, idempotency_key, request_hash, amount_minor, currency, return_url, token, status, approve_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, now() + make_interval(secs => $10)) ON CONFLICT DO NOTHING RETURNING 1`,
    [
      charge.chargeId,
      charge.reference,
      charge.idempotencyKey,
      charge.requestHash,
      charge.amountMinor,
      charge.currency,
      charge.returnUrl,
      charge.token ?? null,
      charge.status,
      charge.approveAfterSeconds,
    ],
  )
  return rows.length > 0
}

export async function findCharge(db: SqlExecutor, chargeId: string): Promise<ChargeRow | undefined> {
  return (await db.query<ChargeRow>(`${selectCharge} WHERE c.charge_id = $1`, [chargeId]))[0]
}

export async function lockCharge(db: SqlExecutor, chargeId: string): Promise<ChargeRow | undefined> {
  const locked = await db.query('SELECT 1 FROM charge WHERE charge_id = $1 FOR UPDATE', [chargeId])
  return locked.length > 0 ? findCharge(db, chargeId) : undefined
}

export function findChargesByReference(db: SqlExecutor, reference: string): Promise<ChargeRow[]> {
  return db.query<ChargeRow>(`${selectCharge} WHERE c.reference = $1`, [reference])
}

export async function findChargeByKey(
  db: SqlExecutor,
  idempotencyKey: string,
): Promise<ChargeRow | undefined> {
  return (await db.query<ChargeRow>(`${selectCharge} WHERE c.idempotency_key = $1`, [idempotencyKey]))[0]
}

export function setStatus(
  tx: Transaction,
  chargeId: string,
  status: ChargeStatus,
  declineCode: string | null = null,
): void {
  tx.write('UPDATE charge SET status = $2, decline_code = $3, approve_at = NULL WHERE charge_id = $1', [
    chargeId,
    status,
    declineCode,
  ])
}

/** The bank is asked; it approves after the given time, or never (null). */
export function setProcessing(tx: Transaction, chargeId: string, approveAfterSeconds: number | null): void {
  tx.write(
    `UPDATE charge SET status = 'processing', approve_at = now() + make_interval(secs => $2) WHERE charge_id = $1`,
    [chargeId, approveAfterSeconds],
  )
}

export function countWrongCode(tx: Transaction, chargeId: string): void {
  tx.write('UPDATE charge SET wrong_codes = wrong_codes + 1 WHERE charge_id = $1', [chargeId])
}

export async function lockDueCharges(db: SqlExecutor, limit: number): Promise<string[]> {
  const rows = await db.query<{ chargeId: string }>(
    `SELECT charge_id AS "chargeId" FROM charge WHERE approve_at <= now() AND status = 'processing' ORDER BY approve_at LIMIT $1 FOR UPDATE SKIP LOCKED`,
    [limit],
  )
  return rows.map((row) => row.chargeId)
}

export function findLedger(
  db: SqlExecutor,
  filter: { reference: string | null; after: string | null; limit: number },
): Promise<LedgerRow[]> {
  return db.query<LedgerRow>(
    `SELECT reference, status, authorised_minor::int AS "authorisedMinor", captured_minor::int AS "capturedMinor",
       voided_minor::int AS "voidedMinor", refunded_minor::int AS "refundedMinor"
     FROM charge WHERE ($1::text IS NULL OR reference = $1) AND ($2::text IS NULL OR reference > $2) ORDER BY reference LIMIT $3`,
    [filter.reference, filter.after, filter.limit],
  )
}
