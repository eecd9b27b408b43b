import type { SqlExecutor } from '@halles/service-kit'
import type { Movement } from '../domain/charge.ts'
import type { LedgerEntry } from '../schemas.ts'

/** Books what was not booked before and says what that was; totals and limits are the database's business. */
export async function bookMovement(
  db: SqlExecutor,
  intent: { paymentIntentId: string; currency: string },
  movement: Movement,
): Promise<boolean> {
  const rows = await db.query(
    `INSERT INTO ledger_entry (payment_intent_id, kind, amount_minor, currency, provider_reference, refund_id)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (payment_intent_id, kind, provider_reference) DO NOTHING RETURNING 1`,
    [
      intent.paymentIntentId,
      movement.kind,
      movement.amountMinor,
      intent.currency,
      movement.providerReference,
      movement.refundId ?? null,
    ],
  )
  return rows.length > 0
}

export function findLedgerOfOrder(db: SqlExecutor, orderId: string): Promise<LedgerEntry[]> {
  return db.query<LedgerEntry>(
    `SELECT l.entry_id::text AS "entryId", l.payment_intent_id AS "paymentIntentId", l.kind, l.amount_minor::int AS "amountMinor",
       to_char(l.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, l.provider_reference AS "providerReference"
     FROM ledger_entry l JOIN payment_intent i USING (payment_intent_id) WHERE i.order_id = $1 ORDER BY l.entry_id`,
    [orderId],
  )
}
