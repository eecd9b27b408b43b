import type { TransactionRunner } from '@halles/service-kit'
import { holdExpired } from '../events.ts'
import { lockOverdueHolds } from '../store/hold-store.ts'
import { releaseHold } from '../usecases/release-hold.ts'

const batchSize = 50

export function expireHolds(db: TransactionRunner): Promise<boolean> {
  return db.effect(async (tx) => {
    const overdue = await lockOverdueHolds(tx, batchSize)
    for (const holdId of overdue) {
      await releaseHold(tx, holdId, 'expired')
      await tx.publish(holdExpired(holdId))
    }
    return overdue.length === batchSize
  })
}
