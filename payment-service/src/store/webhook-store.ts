import type { SqlExecutor } from '@halles/service-kit'

/** False when this message was taken before. */
export async function insertWebhookEvent(db: SqlExecutor, eventId: string, type: string): Promise<boolean> {
  const rows = await db.query(
    'INSERT INTO webhook_event (event_id, type) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1',
    [eventId, type],
  )
  return rows.length > 0
}

export async function deleteOldWebhookEvents(db: SqlExecutor, limit: number): Promise<number> {
  const rows = await db.query(
    `DELETE FROM webhook_event WHERE event_id IN (SELECT event_id FROM webhook_event WHERE received_at < now() - interval '30 days' LIMIT $1) RETURNING 1`,
    [limit],
  )
  return rows.length
}
