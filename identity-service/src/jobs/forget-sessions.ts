import type { TransactionRunner } from '@halles/service-kit'
import { deleteExpiredSessions } from '../store/session-store.ts'

const batchSize = 1_000

export function forgetSessions(db: TransactionRunner): Promise<boolean> {
  return db.effect(async (tx) => (await deleteExpiredSessions(tx, batchSize)) === batchSize)
}
