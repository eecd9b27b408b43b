import type { SqlExecutor, Transaction } from '@halles/service-kit'
import type { Allocation } from '../domain/allocation.ts'

export type HoldStatus = 'held' | 'confirmed' | 'released' | 'expired' | 'fulfilled'

export interface HoldRow {
  holdId: string
  status: HoldStatus
  expiresAt: string | null
  allocations: Allocation[]
}

const selectHold = `
  SELECT h.hold_id AS "holdId", h.status, to_char(h.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "expiresAt",
    coalesce((SELECT jsonb_agg(jsonb_build_object('sku', l.sku, 'locationId', l.location_id, 'quantity', l.quantity) ORDER BY l.sku, l.location_id)
              FROM hold_line l WHERE l.hold_id = h.hold_id), '[]') AS allocations
  FROM hold h`

export async function findHold(db: SqlExecutor, holdId: string): Promise<HoldRow | undefined> {
  return (await db.query<HoldRow>(`${selectHold} WHERE h.hold_id = $1`, [holdId]))[0]
}

export async function lockHold(db: SqlExecutor, holdId: string): Promise<HoldRow | undefined> {
  return (await db.query<HoldRow>(`${selectHold} WHERE h.hold_id = $1 FOR UPDATE OF h`, [holdId]))[0]
}

/** False when a hold or a tombstone of this id is there already. */
export async function insertHold(
  db: SqlExecutor,
  holdId: string,
  status: HoldStatus,
  expiresInSeconds: number | null,
): Promise<boolean> {
  const rows = await db.query(
    'INSERT INTO hold (hold_id, status, expires_at) VALUES ($1, $2, now() + make_interval(secs => $3)) ON CONFLICT DO NOTHING RETURNING 1',
    [holdId, status, expiresInSeconds],
  )
  return rows.length > 0
}

export function insertHoldLines(tx: Transaction, holdId: string, allocations: Allocation[]): void {
  tx.write(
    `INSERT INTO hold_line (hold_id, sku, location_id, quantity)
     SELECT $1, a.sku, a."locationId", a.quantity FROM jsonb_to_recordset($2::jsonb) AS a(sku text, "locationId" text, quantity integer)`,
    [holdId, JSON.stringify(allocations)],
  )
}

export function setHoldStatus(tx: Transaction, holdId: string, status: HoldStatus): void {
  tx.write(
    `UPDATE hold SET status = $2, expires_at = CASE WHEN $2 = 'held' THEN expires_at END WHERE hold_id = $1`,
    [holdId, status],
  )
}

/** Overdue holds by the database's clock, locked; those another transaction works on are left to it. */
export async function lockOverdueHolds(db: SqlExecutor, limit: number): Promise<string[]> {
  const rows = await db.query<{ holdId: string }>(
    `SELECT hold_id AS "holdId" FROM hold WHERE status = 'held' AND expires_at < now() ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED`,
    [limit],
  )
  return rows.map((row) => row.holdId)
}
