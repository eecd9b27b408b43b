import type { SqlExecutor, Transaction } from '@halles/service-kit'

const freeAttempts = 10
const firstPauseSeconds = 30
const longestPauseSeconds = 900

/** Seconds until somebody may try this address again; 0: now. */
export async function findPause(db: SqlExecutor, addressHash: string): Promise<number> {
  const [row] = await db.query<{ seconds: number }>(
    `SELECT greatest(0, ceil(extract(epoch FROM blocked_until - now())))::int AS seconds FROM sign_in_failure WHERE address_hash = $1`,
    [addressHash],
  )
  return row?.seconds ?? 0
}

/** Counts a failure. The tenth in a row brings a pause of half a minute, each further one doubles it, up to a quarter of an hour. */
export async function countFailure(db: SqlExecutor, addressHash: string): Promise<void> {
  await db.query(
    `INSERT INTO sign_in_failure AS known (address_hash, failures) VALUES ($1, 1)
     ON CONFLICT (address_hash) DO UPDATE SET
       failures = CASE WHEN known.last_at < now() - interval '1 day' THEN 1 ELSE known.failures + 1 END,
       last_at = now(),
       blocked_until = CASE WHEN known.last_at >= now() - interval '1 day' AND known.failures + 1 >= ${freeAttempts}
         THEN now() + make_interval(secs => least(${longestPauseSeconds}, ${firstPauseSeconds} * power(2, least(known.failures + 1 - ${freeAttempts}, 10))))
         ELSE now() END`,
    [addressHash],
  )
}

export function forgetFailures(tx: Transaction, addressHash: string): void {
  tx.write('DELETE FROM sign_in_failure WHERE address_hash = $1', [addressHash])
}

export async function deleteOldFailures(tx: SqlExecutor, limit: number): Promise<number> {
  const rows = await tx.query(
    `DELETE FROM sign_in_failure WHERE address_hash IN
       (SELECT address_hash FROM sign_in_failure WHERE last_at < now() - interval '2 days' LIMIT $1) RETURNING 1`,
    [limit],
  )
  return rows.length
}
