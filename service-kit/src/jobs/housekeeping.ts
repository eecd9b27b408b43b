import type { TransactionRunner } from '../database/database.ts'
import type { Job } from './job-runner.ts'

/** Forgets inbox rows after 8 days (longer than any redelivery or replay) and idempotency records after 2 days, in small batches. */
export function createHousekeeping(db: TransactionRunner): Job {
  return {
    name: 'housekeeping',
    everyMs: 60_000,
    run: () =>
      db.effect(async (tx) => {
        const inbox = await tx.query(
          `DELETE FROM halles.inbox WHERE message_id IN (SELECT message_id FROM halles.inbox WHERE received_at < now() - interval '8 days' LIMIT 1000) RETURNING 1`,
        )
        const keys = await tx.query(
          `DELETE FROM halles.idempotency WHERE (scope, key) IN
             (SELECT scope, key FROM halles.idempotency WHERE created_at < now() - interval '2 days' LIMIT 1000) RETURNING 1`,
        )
        return inbox.length === 1000 || keys.length === 1000
      }),
  }
}
