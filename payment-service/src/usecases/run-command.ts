import { ProviderRefusedError, ProviderUnclearError } from '../clients/provider.ts'
import { backOffSeconds } from '../domain/back-off.ts'
import type { Charge } from '../domain/charge.ts'
import { isOpen } from '../domain/intent-status.ts'
import { paymentMoved } from '../events.ts'
import { findCommand, finishCommand, postponeCommand, type CommandRow } from '../store/command-store.ts'
import { findIntent, lockIntent, saveIntent, scheduleCheck, type IntentRow } from '../store/intent-store.ts'
import { applyCharge } from './apply-charge.ts'
import { providerTimeoutMs, type Payments } from './payments.ts'

const watchSeconds = 60

/** Tells the provider, books what it answers; what stays unclear is told again later, under the same key. */
export async function runCommand(payments: Payments, command: CommandRow): Promise<CommandRow['status']> {
  const { commit, db, log } = payments
  try {
    const intent = (await findIntent(db, command.paymentIntentId)) as IntentRow
    const charge = await tell(payments, command, intent)
    if (!charge) return await endWithoutCharge(payments, command)
    await commit((tx) => applyCharge(tx, payments, charge))
  } catch (error) {
    if (error instanceof ProviderRefusedError) return endRefused(payments, command, error)
    if (!(error instanceof ProviderUnclearError)) throw error
    log.warn(
      { err: error, 'labels.command': command.commandId },
      'the provider gave no clear answer, it will be told again',
    )
    await commit(async (tx) => postponeCommand(tx, command.commandId, backOffSeconds(command.attempts)))
  }
  return (await findCommand(db, command.commandId))?.status ?? 'requested'
}

async function tell(
  { provider }: Payments,
  command: CommandRow,
  intent: IntentRow,
): Promise<Charge | undefined> {
  const timeoutMs = providerTimeoutMs()
  const known = intent.chargeId ?? (await provider.findCharge(intent.paymentIntentId, timeoutMs))?.chargeId
  if (!known) return undefined
  const { commandId: key, kind, amountMinor, refundId } = command
  if (kind === 'void') return provider.void(known, key, timeoutMs)
  if (kind === 'capture') return provider.capture(known, amountMinor as number, key, timeoutMs)
  return provider.refund(
    known,
    { refundId: refundId as string, amountMinor: amountMinor as number },
    key,
    timeoutMs,
  )
}

/** The provider never heard of it, so there is nothing to void. Should the request still be on its way, its charge is given back. */
function endWithoutCharge(
  { commit }: Payments,
  { commandId, paymentIntentId, kind }: CommandRow,
): Promise<CommandRow['status']> {
  return commit(async (tx) => {
    const intent = (await lockIntent(tx, paymentIntentId)) as IntentRow
    if (intent.chargeId || kind !== 'void') return 'requested'
    finishCommand(tx, commandId, 'done')
    if (isOpen(intent.status)) {
      saveIntent(tx, { ...intent, status: 'voided', redirectUrl: null })
      await tx.publish(paymentMoved(intent, 'voided', { kind: 'voided', amountMinor: 0 }))
    }
    scheduleCheck(tx, paymentIntentId, watchSeconds)
    return 'done'
  })
}

/** A no is believed only after the provider was asked how the charge stands: it may be a no because the thing is done already. */
async function endRefused(
  payments: Payments,
  command: CommandRow,
  error: ProviderRefusedError,
): Promise<CommandRow['status']> {
  const { commit, provider, log } = payments
  try {
    const charge = await provider.findCharge(command.paymentIntentId, providerTimeoutMs())
    return await commit(async (tx) => {
      if (charge) await applyCharge(tx, payments, charge)
      const now = await findCommand(tx, command.commandId)
      if (now?.status !== 'requested') return now?.status ?? 'requested'
      log.error({ err: error, 'labels.command': command.commandId }, 'the provider refused a command')
      finishCommand(tx, command.commandId, 'refused')
      return 'refused'
    })
  } catch (failure) {
    if (!(failure instanceof ProviderUnclearError)) throw failure
    await commit(async (tx) => postponeCommand(tx, command.commandId, backOffSeconds(command.attempts)))
    return 'requested'
  }
}
