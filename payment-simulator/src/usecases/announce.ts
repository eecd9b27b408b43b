import type { Transaction } from '@halles/service-kit'
import { newId } from '../domain/new-id.ts'
import { chargeAnswer } from '../domain/charge-answer.ts'
import { findCharge, type ChargeRow } from '../store/charge-store.ts'
import { insertWebhook } from '../store/webhook-store.ts'

export type WebhookType =
  | 'charge.authorised'
  | 'charge.declined'
  | 'charge.captured'
  | 'charge.voided'
  | 'charge.refunded'

/** Puts a message to the merchant beside the change it tells of. It carries the whole charge, so the order of arrival does not matter. */
export async function announce(tx: Transaction, chargeId: string, type: WebhookType): Promise<void> {
  const charge = chargeAnswer((await findCharge(tx, chargeId)) as ChargeRow)
  const eventId = newId('evt')
  const body = JSON.stringify({ eventId, type, createdAt: new Date().toISOString(), charge })
  insertWebhook(tx, { eventId, chargeId, type, body })
}
