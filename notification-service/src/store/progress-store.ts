import type { SqlExecutor, Transaction } from '@halles/service-kit'

export interface ProgressRow {
  seq: number
  orderId: string
  status: string
  title: string
  at: Date
}

export function recordProgress(
  tx: Transaction,
  progress: { orderId: string; owner: string; status: string; title: string; at: string },
): void {
  tx.write('INSERT INTO watched_order (order_id, owner) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    progress.orderId,
    progress.owner,
  ])
  tx.write('INSERT INTO progress (order_id, status, title, at) VALUES ($1, $2, $3, $4)', [
    progress.orderId,
    progress.status,
    progress.title,
    progress.at,
  ])
}

/** True when one of these owners owns the order. */
export async function isOwner(db: SqlExecutor, orderId: string, owners: string[]): Promise<boolean> {
  const rows = await db.query('SELECT 1 FROM watched_order WHERE order_id = $1 AND owner = ANY($2::text[])', [
    orderId,
    owners,
  ])
  return rows.length > 0
}

export function progressAfter(db: SqlExecutor, orderId: string, seq: number): Promise<ProgressRow[]> {
  return db.query<ProgressRow>(
    'SELECT seq::int, order_id AS "orderId", status, title, at FROM progress WHERE order_id = $1 AND seq > $2 ORDER BY seq',
    [orderId, seq],
  )
}

/** The newest sequence of each of these orders: one question for all open streams. */
export async function newestOf(db: SqlExecutor, orderIds: string[]): Promise<Map<string, number>> {
  const rows = await db.query<{ orderId: string; seq: number }>(
    'SELECT order_id AS "orderId", max(seq)::int AS seq FROM progress WHERE order_id = ANY($1::uuid[]) GROUP BY order_id',
    [orderIds],
  )
  return new Map(rows.map((row) => [row.orderId, row.seq]))
}
