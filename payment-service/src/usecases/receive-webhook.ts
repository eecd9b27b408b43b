import type { Charge } from '../domain/charge.ts'
import { findIntent } from '../store/intent-store.ts'
import { insertWebhookEvent } from '../store/webhook-store.ts'
import { applyCharge } from './apply-charge.ts'
import type { Payments } from './payments.ts'

export interface WebhookMessage {
  eventId: string
  type: string
  charge: Charge
}

/** Takes a message once. One about a payment that is not ours is taken too: the provider would send it for ever. */
export async function receiveWebhook(
  payments: Payments,
  { eventId, type, charge }: WebhookMessage,
): Promise<void> {
  await payments.commit(async (tx) => {
    if (!(await insertWebhookEvent(tx, eventId, type))) return
    if (await findIntent(tx, charge.reference)) await applyCharge(tx, payments, charge)
    else
      payments.log.warn({ 'event.id': eventId, 'event.type': type }, 'webhook about a payment we do not know')
  })
}
