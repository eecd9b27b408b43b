import type { SqlExecutor } from '@halles/service-kit'
import type { Role } from '../domain/roles.ts'

export interface SessionRow {
  sessionId: string
  accountId: string
  email: string
  name: string
  roles: Role[]
  actor: { accountId: string; name: string } | null
  expiresAt: string
}

/** Who a session belongs to: primary keys only. An impersonation counts while the session of the member of staff does. */
export async function findSession(db: SqlExecutor, sessionId: string): Promise<SessionRow | undefined> {
  const rows = await db.query<SessionRow>(
    `SELECT s.session_id AS "sessionId", a.account_id AS "accountId", a.email, a.name, a.roles,
       CASE WHEN s.actor_id IS NOT NULL THEN jsonb_build_object('accountId', actor.account_id, 'name', actor.name) END AS actor,
       to_char(s.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "expiresAt"
     FROM session s
     JOIN account a ON a.account_id = s.account_id
     LEFT JOIN account actor ON actor.account_id = s.actor_id
     LEFT JOIN session parent ON parent.session_id = s.staff_session_id
     WHERE s.session_id = $1 AND s.expires_at > now() AND (s.staff_session_id IS NULL OR parent.expires_at > now())`,
    [sessionId],
  )
  return rows[0]
}

export async function insertSession(
  db: SqlExecutor,
  session: { sessionId: string; accountId: string; seconds: number },
): Promise<void> {
  await db.query(
    'INSERT INTO session (session_id, account_id, expires_at) VALUES ($1, $2, now() + make_interval(secs => $3))',
    [session.sessionId, session.accountId, session.seconds],
  )
}

export async function insertImpersonation(
  db: SqlExecutor,
  session: { sessionId: string; accountId: string; actorId: string; staffSessionId: string; seconds: number },
): Promise<void> {
  await db.query(
    `INSERT INTO session (session_id, account_id, actor_id, staff_session_id, expires_at)
     VALUES ($1, $2, $3, $4, now() + make_interval(secs => $5))`,
    [session.sessionId, session.accountId, session.actorId, session.staffSessionId, session.seconds],
  )
}

/** An impersonation by its own session, also when it has expired but the session of the member of staff has not; locked. */
export async function lockImpersonation(db: SqlExecutor, sessionId: string) {
  const rows = await db.query<{
    accountId: string
    actorId: string
    staffSessionId: string
    secondsLeft: number
  }>(
    `SELECT s.account_id AS "accountId", s.actor_id AS "actorId", parent.session_id AS "staffSessionId",
       extract(epoch FROM parent.expires_at - now())::int AS "secondsLeft"
     FROM session s JOIN session parent ON parent.session_id = s.staff_session_id
     WHERE s.session_id = $1 AND parent.expires_at > now() FOR UPDATE OF parent`,
    [sessionId],
  )
  return rows[0]
}

/** Locks a live session of its own right; false when there is none (any more). */
export async function lockSession(db: SqlExecutor, sessionId: string): Promise<boolean> {
  const rows = await db.query(
    'SELECT 1 FROM session WHERE session_id = $1 AND expires_at > now() AND actor_id IS NULL FOR UPDATE',
    [sessionId],
  )
  return rows.length > 0
}

/** Ends a session and what hangs on it: the impersonations of a member of staff, or the session behind an impersonation. */
export function deleteSessionFamily(db: SqlExecutor, sessionId: string): Promise<string[]> {
  return deleteReturningIds(
    db,
    `WITH root AS (SELECT coalesce(staff_session_id, session_id) AS id FROM session WHERE session_id = $1)
     DELETE FROM session USING root WHERE session_id = root.id OR staff_session_id = root.id
     RETURNING session_id AS "sessionId"`,
    [sessionId],
  )
}

export function deleteImpersonationsOf(db: SqlExecutor, staffSessionId: string): Promise<string[]> {
  return deleteReturningIds(
    db,
    'DELETE FROM session WHERE staff_session_id = $1 RETURNING session_id AS "sessionId"',
    [staffSessionId],
  )
}

/** Ends every session of an account, those of staff acting for it as well. */
export function deleteSessionsOfAccount(db: SqlExecutor, accountId: string): Promise<string[]> {
  return deleteReturningIds(
    db,
    'DELETE FROM session WHERE account_id = $1 RETURNING session_id AS "sessionId"',
    [accountId],
  )
}

export async function deleteExpiredSessions(db: SqlExecutor, limit: number): Promise<number> {
  const rows = await db.query(
    `DELETE FROM session WHERE session_id IN
       (SELECT session_id FROM session WHERE expires_at < now() - interval '1 day' LIMIT $1) RETURNING 1`,
    [limit],
  )
  return rows.length
}

async function deleteReturningIds(db: SqlExecutor, sql: string, values: unknown[]): Promise<string[]> {
  return (await db.query<{ sessionId: string }>(sql, values)).map((row) => row.sessionId)
}
