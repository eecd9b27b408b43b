import { currentTrace, type SqlExecutor, type Transaction } from '@halles/service-kit'

export interface TimelineEntry {
  orderId: string
  service: string
  kind: string
  title: string
  detail?: string
  actor?: string
  at?: string
}

export interface TimelineRow {
  at: Date
  service: string
  kind: string
  title: string
  detail: string | null
  actor: string | null
  traceId: string | null
}

export function recordTimeline(tx: Transaction, entry: TimelineEntry): void {
  tx.write(
    `INSERT INTO timeline_entry (order_id, at, service, kind, title, detail, actor, trace_id)
     VALUES ($1::uuid, coalesce($2::timestamptz, clock_timestamp()), $3, $4, $5, $6, $7, $8)`,
    [
      entry.orderId,
      entry.at ?? null,
      entry.service,
      entry.kind,
      entry.title,
      entry.detail ?? null,
      entry.actor ?? null,
      currentTrace()?.traceId ?? null,
    ],
  )
}

export function listTimeline(db: SqlExecutor, orderId: string): Promise<TimelineRow[]> {
  return db.query<TimelineRow>(
    'SELECT at, service, kind, title, detail, actor, trace_id AS "traceId" FROM timeline_entry WHERE order_id = $1::uuid ORDER BY at, entry_id',
    [orderId],
  )
}
