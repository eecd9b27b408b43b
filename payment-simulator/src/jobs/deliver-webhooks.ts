import type { Database, Logger } from '@halles/service-kit'
import type { Merchant } from '../clients/merchant.ts'
import { retryDelaySeconds } from '../domain/retry-delay.ts'
import { claimDueWebhooks, markDelivered, postpone, type Webhook } from '../store/webhook-store.ts'

const batchSize = 16

/** Sends what is due, at least once, until the merchant answers 2xx. */
export async function deliverWebhooks(db: Database, merchant: Merchant, log: Logger): Promise<boolean> {
  const due = await claimDueWebhooks(db, batchSize)
  await Promise.all(due.map((webhook) => deliver(db, merchant, log, webhook)))
  return due.length === batchSize
}

async function deliver(db: Database, merchant: Merchant, log: Logger, webhook: Webhook): Promise<void> {
  try {
    await merchant.send(webhook.body)
    await markDelivered(db, webhook.eventId)
  } catch (error) {
    const { message } = error as Error
    log.warn(
      { 'event.id': webhook.eventId, attempt: webhook.attempts, reason: message },
      'webhook was not taken, it will be sent again',
    )
    await postpone(db, webhook.eventId, retryDelaySeconds(webhook.attempts), message)
  }
}
