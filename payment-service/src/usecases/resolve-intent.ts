import type { Transaction } from '@halles/service-kit'
import { ProviderRefusedError, ProviderUnclearError } from '../clients/provider.ts'
import { backOffSeconds } from '../domain/back-off.ts'
import type { Charge } from '../domain/charge.ts'
import { isOpen } from '../domain/intent-status.ts'
import { paymentMoved } from '../events.ts'
import { findCommandsOfIntent, insertCommand } from '../store/command-store.ts'
import { lockIntent, saveIntent, scheduleCheck, type IntentRow } from '../store/intent-store.ts'
import { applyCharge } from './apply-charge.ts'
import { providerTimeoutMs, type Payments } from './payments.ts'
import { sendCharge } from './send-charge.ts'

/**
 * Asks the provider how a payment stands. Nobody decided in time: it expires, and what is open at the provider is voided. The provider never
 * heard of it: the same request is sent again under the same key. No answer: asked again later, nothing is guessed.
 */
export async function resolveIntent(
  payments: Payments,
  paymentIntentId: string,
  checks: number,
): Promise<IntentRow> {
  const { commit, provider, log } = payments
  let charge: Charge | undefined
  try {
    charge = await provider.findCharge(paymentIntentId, providerTimeoutMs())
  } catch (error) {
    if (!(error instanceof ProviderUnclearError || error instanceof ProviderRefusedError)) throw error
    log.warn({ err: error }, 'the provider could not be asked about a payment')
    return commit(async (tx) => {
      const intent = (await lockIntent(tx, paymentIntentId)) as IntentRow
      if (isWatched(intent)) scheduleCheck(tx, paymentIntentId, backOffSeconds(checks))
      return intent
    })
  }
  const { intent, neverSent } = await commit(async (tx) => {
    const found = charge
      ? await applyCharge(tx, payments, charge)
      : ((await lockIntent(tx, paymentIntentId)) as IntentRow)
    if (isOpen(found.status) && found.overdue)
      return { intent: await expire(tx, payments, found), neverSent: false }
    if (isWatched(found))
      scheduleCheck(tx, paymentIntentId, isSettled(found, charge) ? null : backOffSeconds(checks))
    return {
      intent: found,
      neverSent: !charge && !found.chargeId && isOpen(found.status) && !(await isBeingVoided(tx, found)),
    }
  })
  return neverSent ? sendCharge(payments, intent, backOffSeconds(checks)) : intent
}

async function expire(tx: Transaction, { wakeCommands }: Payments, intent: IntentRow): Promise<IntentRow> {
  const { paymentIntentId, chargeId } = intent
  const expired = { ...intent, status: 'expired' as const, redirectUrl: null }
  saveIntent(tx, expired)
  if (chargeId)
    await insertCommand(tx, {
      commandId: `void-${paymentIntentId}`,
      paymentIntentId,
      kind: 'void',
      amountMinor: null,
      refundId: null,
      firstAttemptSeconds: 0,
    })
  scheduleCheck(tx, paymentIntentId, backOffSeconds(10))
  await tx.publish(paymentMoved(intent, 'expired', { kind: 'expired', amountMinor: intent.amountMinor }))
  tx.afterCommit(wakeCommands)
  return expired
}

/** Open, or over without a word from the provider: a charge may still turn up. */
function isWatched({ status }: IntentRow): boolean {
  return isOpen(status) || status === 'expired' || status === 'voided'
}

function isSettled({ status, forgotten }: IntentRow, charge: Charge | undefined): boolean {
  return !isOpen(status) && (forgotten || charge?.status === 'voided' || charge?.status === 'declined')
}

async function isBeingVoided(tx: Transaction, { paymentIntentId }: IntentRow): Promise<boolean> {
  return (await findCommandsOfIntent(tx, paymentIntentId)).some(
    ({ kind, status }) => kind === 'void' && status === 'requested',
  )
}
