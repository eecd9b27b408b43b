import type { SqlExecutor, Transaction } from '@halles/service-kit'

export interface MessageRecord {
  messageId: string
  orderId: string
  template: string
  recipient: string
  subject: string
  body: string
  status: 'queued' | 'sent' | 'failed'
  attempts: number
  sentAt: Date | null
}

const columns =
  'message_id AS "messageId", order_id AS "orderId", template, recipient, subject, body, status, attempts, sent_at AS "sentAt"'

export function insertMessage(
  tx: Transaction,
  message: Omit<MessageRecord, 'status' | 'attempts' | 'sentAt'>,
): void {
  tx.write(
    'INSERT INTO message (message_id, order_id, template, recipient, subject, body) VALUES ($1, $2, $3, $4, $5, $6)',
    [message.messageId, message.orderId, message.template, message.recipient, message.subject, message.body],
  )
}

/** A message that still has to be sent, locked; nothing when it was sent or another worker has it. */
export async function lockQueued(tx: SqlExecutor, messageId: string): Promise<MessageRecord | undefined> {
  return (
    await tx.query<MessageRecord>(
      `SELECT ${columns} FROM message WHERE message_id = $1 AND status = 'queued' FOR UPDATE SKIP LOCKED`,
      [messageId],
    )
  )[0]
}

export function markSent(tx: Transaction, messageId: string): void {
  tx.write(
    `UPDATE message SET status = 'sent', sent_at = now(), attempts = attempts + 1, last_error = NULL WHERE message_id = $1`,
    [messageId],
  )
}

/** Counts a failed attempt; after `maxAttempts` the message is given up and staff see it. */
export async function markAttempt(
  db: SqlExecutor,
  messageId: string,
  error: string,
  maxAttempts: number,
): Promise<void> {
  await db.query(
    `UPDATE message SET attempts = attempts + 1, last_error = $2, status = CASE WHEN attempts + 1 >= $3 THEN 'failed' ELSE status END
     WHERE message_id = $1 AND status = 'queued'`,
    [messageId, error, maxAttempts],
  )
}

/** Messages that wait longer than they should: the queue forgot them (Redis was emptied) or a worker died. */
export async function listOverdue(
  db: SqlExecutor,
  olderThanSeconds: number,
  limit: number,
): Promise<string[]> {
  const rows = await db.query<{ messageId: string }>(
    `SELECT message_id AS "messageId" FROM message WHERE status = 'queued' AND created_at < now() - make_interval(secs => $1) ORDER BY created_at LIMIT $2`,
    [olderThanSeconds, limit],
  )
  return rows.map((row) => row.messageId)
}

export function listMessages(db: SqlExecutor, orderId: string): Promise<MessageRecord[]> {
  return db.query<MessageRecord>(`SELECT ${columns} FROM message WHERE order_id = $1 ORDER BY created_at`, [
    orderId,
  ])
}
