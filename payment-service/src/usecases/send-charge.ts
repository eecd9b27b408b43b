import { ProviderRefusedError, ProviderUnclearError } from '../clients/provider.ts'
import type { Charge } from '../domain/charge.ts'
import { isOpen } from '../domain/intent-status.ts'
import { paymentMoved } from '../events.ts'
import { lockIntent, saveIntent, scheduleCheck, type IntentRow } from '../store/intent-store.ts'
import { applyCharge } from './apply-charge.ts'
import { providerTimeoutMs, type Payments } from './payments.ts'

/**
 * Asks the provider for the charge of an intent. The key is the intent's id, always: saying it again can not charge twice. Without a clear
 * answer the intent is unknown, and stays so until the provider was asked about it.
 */
export async function sendCharge(
  payments: Payments,
  intent: IntentRow,
  checkInSeconds: number,
): Promise<IntentRow> {
  const { paymentIntentId, amountMinor, currency, returnUrl, token } = intent
  let charge: Charge
  try {
    charge = await payments.provider.createCharge(
      { reference: paymentIntentId, amountMinor, currency, returnUrl, token },
      providerTimeoutMs(),
    )
  } catch (error) {
    if (error instanceof ProviderRefusedError) {
      payments.log.error({ err: error }, 'the provider refused a charge')
      return refuse(payments, paymentIntentId)
    }
    if (!(error instanceof ProviderUnclearError)) throw error
    payments.log.warn({ err: error }, 'what became of a charge is not known')
    return markUnknown(payments, paymentIntentId, checkInSeconds)
  }
  return payments.commit(async (tx) => {
    const applied = await applyCharge(tx, payments, charge)
    if (isOpen(applied.status)) scheduleCheck(tx, paymentIntentId, checkInSeconds)
    return applied
  })
}

function markUnknown(
  { commit }: Payments,
  paymentIntentId: string,
  checkInSeconds: number,
): Promise<IntentRow> {
  return commit(async (tx) => {
    const intent = (await lockIntent(tx, paymentIntentId)) as IntentRow
    if (!isOpen(intent.status) || intent.chargeId) return intent
    const unknown = { ...intent, status: 'unknown' as const }
    saveIntent(tx, unknown)
    scheduleCheck(tx, paymentIntentId, checkInSeconds)
    return unknown
  })
}

function refuse({ commit }: Payments, paymentIntentId: string): Promise<IntentRow> {
  return commit(async (tx) => {
    const intent = (await lockIntent(tx, paymentIntentId)) as IntentRow
    if (!isOpen(intent.status) || intent.chargeId) return intent
    const declined = { ...intent, status: 'declined' as const, declineCode: 'provider-refused' }
    saveIntent(tx, declined)
    await tx.publish(
      paymentMoved(intent, 'declined', {
        kind: 'declined',
        amountMinor: intent.amountMinor,
        declineCode: declined.declineCode,
      }),
    )
    return declined
  })
}
