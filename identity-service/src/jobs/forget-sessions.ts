import type { TransactionRunner } from '@halles/service-kit'
import { deleteExpiredSessions } from '../store/session-store.ts'
import { deleteOldFailures } from '../store/sign-in-failure-store.ts'

const batchSize = 1_000

export function forgetSessions(db: TransactionRunner): Promise<boolean> {
  return db.effect(async (tx) => {
    const [sessions, failures] = await Promise.all([
      deleteExpiredSessions(tx, batchSize),
      deleteOldFailures(tx, batchSize),
    ])
    return sessions === batchSize || failures === batchSize
  })
}
