import type { TransactionRunner } from '@halles/service-kit'
import { deleteOldWebhookEvents } from '../store/webhook-store.ts'

const batchSize = 1_000

export function forgetWebhooks(db: TransactionRunner): Promise<boolean> {
  return db.effect(async (tx) => (await deleteOldWebhookEvents(tx, batchSize)) === batchSize)
}
