import type { SqlExecutor, Transaction } from '@halles/service-kit'
import type { PickLineRow } from '../domain/spread-lines.ts'
import type { TaskStatus } from '../schemas.ts'

export interface TaskLineRecord {
  position: number
  lineId: string
  sku: string
  name: string
  pictureUrl: string
  locationId: string
  quantity: number
  pickedQuantity: number | null
  shortReason: string | null
}

export interface TaskRecord {
  taskId: string
  orderNumber: string | null
  customerName: string | null
  deliveryMethod: string | null
  locationIds: string[]
  status: TaskStatus
  claimedBy: string | null
  claimedByName: string | null
  leaseExpiresAt: Date | null
  leaseValid: boolean
  version: number
  createdAt: Date
  lines: TaskLineRecord[]
}

const selectTask = `
  SELECT t.task_id AS "taskId", t.order_number AS "orderNumber", t.customer_name AS "customerName", t.delivery_method AS "deliveryMethod",
    t.location_ids AS "locationIds", t.status, t.claimed_by AS "claimedBy", t.claimed_by_name AS "claimedByName", t.lease_expires_at AS "leaseExpiresAt",
    coalesce(t.lease_expires_at > now(), false) AS "leaseValid", t.version, t.created_at AS "createdAt",
    coalesce((SELECT jsonb_agg(jsonb_build_object('position', l.position, 'lineId', l.line_id, 'sku', l.sku, 'name', l.name, 'pictureUrl', l.picture_url,
       'locationId', l.location_id, 'quantity', l.quantity, 'pickedQuantity', l.picked_quantity, 'shortReason', l.short_reason) ORDER BY l.position)
     FROM task_line l WHERE l.task_id = t.task_id), '[]') AS lines
  FROM task t`

export async function findTask(db: SqlExecutor, taskId: string): Promise<TaskRecord | undefined> {
  return (await db.query<TaskRecord>(`${selectTask} WHERE t.task_id = $1`, [taskId]))[0]
}

export async function lockTask(db: SqlExecutor, taskId: string): Promise<TaskRecord | undefined> {
  return (await db.query<TaskRecord>(`${selectTask} WHERE t.task_id = $1 FOR UPDATE OF t`, [taskId]))[0]
}

export interface TaskFilter {
  statuses: string[] | null
  query: string | null
  location: string | null
  claimedBy: string | null
  after: [string, string] | undefined
  limit: number
}

/** The queue, oldest first; tombstones of orders that were cancelled before they arrived are not shown. */
export function listTasks(db: SqlExecutor, filter: TaskFilter): Promise<TaskRecord[]> {
  return db.query<TaskRecord>(
    `${selectTask} WHERE t.order_number IS NOT NULL AND ($1::text[] IS NULL OR t.status = ANY($1))
       AND ($2::text IS NULL OR t.order_number ILIKE '%' || $2 || '%' OR t.customer_name ILIKE '%' || $2 || '%')
       AND ($3::text IS NULL OR $3 = ANY(t.location_ids)) AND ($4::text IS NULL OR (t.claimed_by = $4 AND t.lease_expires_at > now()))
       AND ($5::timestamptz IS NULL OR (t.created_at, t.task_id) > ($5::timestamptz, $6::uuid))
     ORDER BY t.created_at, t.task_id LIMIT $7`,
    [
      filter.statuses,
      filter.query,
      filter.location,
      filter.claimedBy,
      filter.after?.[0] ?? null,
      filter.after?.[1] ?? null,
      filter.limit,
    ],
  )
}

export interface NewTask {
  taskId: string
  orderNumber: string
  customerName: string
  deliveryMethod: string
  lines: PickLineRow[]
}

/** Nothing happens when the task, or the tombstone of its cancellation, is there already. */
export async function insertTask(tx: SqlExecutor, task: NewTask): Promise<void> {
  const locationIds = [...new Set(task.lines.map((line) => line.locationId))]
  const inserted = await tx.query(
    `INSERT INTO task (task_id, order_number, customer_name, delivery_method, location_ids, status) VALUES ($1, $2, $3, $4, $5::text[], 'open')
     ON CONFLICT DO NOTHING RETURNING task_id`,
    [task.taskId, task.orderNumber, task.customerName, task.deliveryMethod, locationIds],
  )
  if (inserted.length === 0) return
  await tx.query(
    `INSERT INTO task_line (task_id, position, line_id, location_id, sku, name, picture_url, quantity)
     SELECT $1, l.n, (l.line->>'lineId')::uuid, l.line->>'locationId', l.line->>'sku', l.line->>'name', l.line->>'pictureUrl', (l.line->>'quantity')::int
     FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS l(line, n)`,
    [task.taskId, JSON.stringify(task.lines)],
  )
}

/** True when the tombstone is new: the task has not arrived and will not be worked on when it does. */
export async function insertTombstone(tx: SqlExecutor, taskId: string): Promise<boolean> {
  const rows = await tx.query(
    `INSERT INTO task (task_id, status) VALUES ($1, 'cancelled') ON CONFLICT DO NOTHING RETURNING task_id`,
    [taskId],
  )
  return rows.length > 0
}

export function setClaim(
  tx: Transaction,
  taskId: string,
  claim: { accountId: string; name: string; seconds: number } | null,
): void {
  tx.write(
    `UPDATE task SET claimed_by = $2, claimed_by_name = $3, lease_expires_at = now() + make_interval(secs => $4), version = version + 1,
       status = CASE WHEN status = 'open' AND $2::text IS NOT NULL THEN 'claimed' WHEN status = 'claimed' AND $2::text IS NULL THEN 'open' ELSE status END
     WHERE task_id = $1`,
    [taskId, claim?.accountId ?? null, claim?.name ?? null, claim?.seconds ?? null],
  )
}

export function setStatus(tx: Transaction, taskId: string, status: TaskStatus): void {
  tx.write('UPDATE task SET status = $2, version = version + 1 WHERE task_id = $1', [taskId, status])
}

export function setPicked(
  tx: Transaction,
  taskId: string,
  position: number,
  pickedQuantity: number,
  shortReason: string | null,
): void {
  tx.write(
    'UPDATE task_line SET picked_quantity = $3, short_reason = $4 WHERE task_id = $1 AND position = $2',
    [taskId, position, pickedQuantity, shortReason],
  )
}

/** Claimed orders whose holder went away go back to the queue. */
export async function reopenAbandoned(tx: SqlExecutor, limit: number): Promise<number> {
  const rows = await tx.query(
    `UPDATE task SET status = 'open', claimed_by = NULL, claimed_by_name = NULL, lease_expires_at = NULL, version = version + 1
     WHERE task_id IN (SELECT task_id FROM task WHERE status = 'claimed' AND lease_expires_at < now() LIMIT $1 FOR UPDATE SKIP LOCKED) RETURNING 1`,
    [limit],
  )
  return rows.length
}
