import type { SqlExecutor, Transaction } from '../database/database.ts'
import { toCloudEvent, type CloudEvent, type NewEvent } from './event.ts'

export interface OutboxRow {
  seq: string
  event: CloudEvent
}

/** Writes events beside the change they tell of: the transactional outbox (microservices.io/patterns/data/transactional-outbox). */
export function insertOutboxRows(tx: Pick<Transaction, 'write'>, events: NewEvent[]): void {
  if (events.length === 0) return
  const complete = events.map((event) => toCloudEvent(event))
  tx.write(
    `INSERT INTO halles.outbox (event_id, type, subject, event)
     SELECT (e->>'id')::uuid, e->>'type', e->>'subject', e FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS t(e, n) ORDER BY n`,
    [JSON.stringify(complete)],
  )
}

/**
 * The oldest unpublished events. Rows are deleted once confirmed, so there is no cursor that a late commit could slip behind; the
 * advisory lock keeps a second replica out and with it the order per subject.
 * @returns null when another replica is at it.
 */
export async function lockOutboxBatch(tx: SqlExecutor, limit: number): Promise<OutboxRow[] | null> {
  const [[lock], rows] = await Promise.all([
    tx.query<{ locked: boolean }>('SELECT pg_try_advisory_xact_lock(4801, 3) AS locked'),
    tx.query<OutboxRow>('SELECT seq, event FROM halles.outbox ORDER BY seq LIMIT $1', [limit]),
  ])
  return lock?.locked ? rows : null
}

export function deleteOutboxRows(tx: Pick<Transaction, 'write'>, sequences: string[]): void {
  tx.write('DELETE FROM halles.outbox WHERE seq = ANY($1::bigint[])', [sequences])
}
