import type { SqlExecutor, Transaction } from '@halles/service-kit'

export interface Webhook {
  eventId: string
  type: string
  body: string
  attempts: number
}

export function insertWebhook(
  tx: Transaction,
  webhook: { eventId: string; chargeId: string; type: string; body: string },
): void {
  tx.write('INSERT INTO webhook (event_id, charge_id, type, body) VALUES ($1, $2, $3, $4)', [
    webhook.eventId,
    webhook.chargeId,
    webhook.type,
    webhook.body,
  ])
}

/** Takes due messages for one attempt: should this process die in the middle of it, they are due again half a minute later. */
export function claimDueWebhooks(db: SqlExecutor, limit: number): Promise<Webhook[]> {
  return db.query<Webhook>(
    `UPDATE webhook SET attempts = attempts + 1, next_attempt_at = now() + interval '30 seconds'
     WHERE event_id IN (SELECT event_id FROM webhook WHERE delivered_at IS NULL AND next_attempt_at <= now() ORDER BY seq LIMIT $1 FOR UPDATE SKIP LOCKED)
     RETURNING event_id AS "eventId", type, body, attempts`,
    [limit],
  )
}

export async function markDelivered(db: SqlExecutor, eventId: string): Promise<void> {
  await db.query('UPDATE webhook SET delivered_at = now(), last_error = NULL WHERE event_id = $1', [eventId])
}

export async function postpone(
  db: SqlExecutor,
  eventId: string,
  seconds: number,
  error: string,
): Promise<void> {
  await db.query(
    'UPDATE webhook SET next_attempt_at = now() + make_interval(secs => $2), last_error = $3 WHERE event_id = $1',
    [eventId, seconds, error.slice(0, 300)],
  )
}
