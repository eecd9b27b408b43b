import type { SqlExecutor, Transaction } from '@halles/service-kit'
import type { Refusal, Saga, SagaData, SagaKind } from './saga.ts'

const claimSeconds = 30
const columns = `saga_id AS "sagaId", kind, definition, order_id::text AS "orderId", state, step, data, refusal,
  cancel_requested AS "cancelRequested", attempts, claim::text AS claim, coalesce(deadline_at < now(), false) AS overdue`

export interface NewSaga {
  sagaId: string
  kind: SagaKind
  definition: number
  orderId: string
  data: SagaData
  deadlineSeconds: number | null
}

/** Starting a saga twice starts it once. */
export function insertSaga(tx: Transaction, saga: NewSaga): void {
  tx.write(
    `INSERT INTO saga (saga_id, kind, definition, order_id, state, data, deadline_at)
     VALUES ($1, $2, $3::integer, $4::uuid, 'running', $5::jsonb, now() + make_interval(secs => $6::integer)) ON CONFLICT DO NOTHING`,
    [saga.sagaId, saga.kind, saga.definition, saga.orderId, JSON.stringify(saga.data), saga.deadlineSeconds],
  )
}

/** Takes one named saga for this runner, or nothing when it is finished, not due or somebody else's. */
export async function claimSaga(tx: SqlExecutor, sagaId: string, claim: string): Promise<Saga | undefined> {
  const rows = await tx.query<Saga>(
    `UPDATE saga SET claim = $2::uuid, claimed_until = now() + make_interval(secs => ${claimSeconds})
     WHERE saga_id = $1 AND state IN ('running', 'compensating') AND (claimed_until IS NULL OR claimed_until < now())
     RETURNING ${columns}`,
    [sagaId, claim],
  )
  return rows[0]
}

/** Takes up to `limit` due sagas, oldest first. A claim that its holder let run out (a crash) counts as due. */
export function claimDueSagas(tx: SqlExecutor, limit: number, claim: string): Promise<Saga[]> {
  return tx.query<Saga>(
    `UPDATE saga SET claim = $2::uuid, claimed_until = now() + make_interval(secs => ${claimSeconds})
     WHERE saga_id IN (
       SELECT saga_id FROM saga
       WHERE state IN ('running', 'compensating') AND next_run_at <= now() AND (claimed_until IS NULL OR claimed_until < now())
       ORDER BY next_run_at LIMIT $1::integer FOR UPDATE SKIP LOCKED)
     RETURNING ${columns}`,
    [limit, claim],
  )
}

export interface SagaProgress {
  state: Saga['state']
  step: number
  data: SagaData
  refusal: Refusal | null
  attempts: number
  /** Milliseconds until the next run; null keeps the claim and goes on at once. */
  pauseMs: number | null
  lastError: string | null
}

/**
 * Saves where a saga stands, if this runner still holds the claim.
 * @returns whether a cancellation was asked for meanwhile; undefined when the claim was lost and nothing was saved.
 */
export async function saveProgress(
  tx: SqlExecutor,
  saga: Saga,
  progress: SagaProgress,
): Promise<{ cancelRequested: boolean } | undefined> {
  const goesOn = progress.pauseMs === null
  const rows = await tx.query<{ cancelRequested: boolean }>(
    `UPDATE saga SET state = $3, step = $4::integer, data = $5::jsonb, refusal = $6::jsonb, attempts = $7::integer, last_error = $8,
       next_run_at = now() + make_interval(secs => $9::float8 / 1000), updated_at = now(),
       claim = CASE WHEN $10::boolean THEN claim END,
       claimed_until = CASE WHEN $10::boolean THEN now() + make_interval(secs => ${claimSeconds}) END
     WHERE saga_id = $1 AND claim = $2::uuid RETURNING cancel_requested AS "cancelRequested"`,
    [
      saga.sagaId,
      saga.claim,
      progress.state,
      progress.step,
      JSON.stringify(progress.data),
      progress.refusal ? JSON.stringify(progress.refusal) : null,
      progress.attempts,
      progress.lastError,
      progress.pauseMs ?? 0,
      goesOn,
    ],
  )
  return rows[0]
}

/** The world moved: run this saga now instead of at its next poll. */
export async function makeDue(tx: SqlExecutor, sagaId: string): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE saga SET next_run_at = now() WHERE saga_id = $1 AND state IN ('running', 'compensating') RETURNING saga_id`,
    [sagaId],
  )
  return rows.length > 0
}

/** Asks a running saga to turn round; it does so before its next step. False when it is finished or on its way back already. */
export async function requestCancel(tx: SqlExecutor, sagaId: string): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE saga SET cancel_requested = true, next_run_at = now() WHERE saga_id = $1 AND state = 'running' RETURNING saga_id`,
    [sagaId],
  )
  return rows.length > 0
}

export async function findSaga(db: SqlExecutor, sagaId: string): Promise<Saga | undefined> {
  return (await db.query<Saga>(`SELECT ${columns} FROM saga WHERE saga_id = $1`, [sagaId]))[0]
}

/** Sagas that should have ended long ago; a metric that has to stay at zero. */
export async function countStuckSagas(db: SqlExecutor): Promise<number> {
  const rows = await db.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM saga WHERE state IN ('running', 'compensating') AND created_at < now() - interval '1 hour'`,
  )
  return rows[0]?.count ?? 0
}
