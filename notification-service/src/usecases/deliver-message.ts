import type { TransactionRunner } from '@halles/service-kit'
import { messageSent } from '../events.ts'
import type { Mailer } from '../mail/mailer.ts'
import { lockQueued, markAttempt, markSent } from '../store/message-store.ts'

const maxAttempts = 10

/** Sends one message if it is still to be sent. The row is locked while it is being sent, so two workers never send the same. */
export async function deliverMessage(
  db: TransactionRunner,
  mailer: Mailer,
  messageId: string,
): Promise<void> {
  try {
    await db.effect(async (tx) => {
      const message = await lockQueued(tx, messageId)
      if (!message) return
      await mailer.send({ to: message.recipient, subject: message.subject, text: message.body, messageId })
      markSent(tx, messageId)
      await tx.publish(messageSent({ messageId, orderId: message.orderId, template: message.template }))
    })
  } catch (error) {
    await markAttempt(db, messageId, String(error).slice(0, 300), maxAttempts)
    throw error
  }
}
