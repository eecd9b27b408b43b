import type { SqlExecutor } from '@halles/service-kit'
import type { MailQueue } from '../mail/mail-queue.ts'
import { listOverdue } from '../store/message-store.ts'

const overdueSeconds = 5
const batchSize = 200

/** Queues again what the queue forgot. Messages that stay overdue twice in a row mean a deaf worker: it is started anew. */
export function createMessageSweep(db: SqlExecutor, queue: MailQueue): () => Promise<void> {
  let overdueBefore = new Set<string>()
  return async () => {
    const overdue = await listOverdue(db, overdueSeconds, batchSize)
    if (overdue.some((messageId) => overdueBefore.has(messageId))) await queue.restartWorker()
    overdueBefore = new Set(overdue)
    for (const messageId of overdue) queue.enqueue(messageId)
  }
}
