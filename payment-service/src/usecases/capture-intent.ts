import { errors } from '../errors.ts'
import { findCommand, findCommandsOfIntent, insertCommand, type CommandRow } from '../store/command-store.ts'
import { findIntent, lockIntent, type IntentRow } from '../store/intent-store.ts'
import type { Payments } from './payments.ts'
import { runCommand } from './run-command.ts'

const ownAttemptSeconds = 10

/** Captures once. Answers when the money is taken; until then 503, while the request is kept and carried out in any case. */
export async function captureIntent(
  payments: Payments,
  paymentIntentId: string,
  amountMinor: number,
): Promise<IntentRow> {
  const command = await requestCapture(payments, paymentIntentId, amountMinor)
  const status = command.status === 'requested' ? await runCommand(payments, command) : command.status
  if (status === 'refused') throw errors.notCapturable('The provider refused the capture.')
  if (status === 'requested')
    throw errors.unavailable('The provider has not confirmed the capture yet. It will be done; ask again.')
  return (await findIntent(payments.db, paymentIntentId)) as IntentRow
}

function requestCapture(
  { commit }: Payments,
  paymentIntentId: string,
  amountMinor: number,
): Promise<CommandRow> {
  const commandId = `capture-${paymentIntentId}`
  return commit(async (tx) => {
    const intent = await lockIntent(tx, paymentIntentId)
    if (!intent) throw errors.notFound('There is no such payment.')
    const known = await findCommand(tx, commandId)
    if (known && known.amountMinor !== amountMinor)
      throw errors.notCapturable('It was captured with another amount.', {
        capturedMinor: intent.capturedMinor,
      })
    if (known) return known
    if (intent.status !== 'authorised') throw errors.notCapturable(`The payment is ${intent.status}.`)
    if (amountMinor > intent.authorisedMinor)
      throw errors.notCapturable('More would be captured than was authorised.')
    const others = await findCommandsOfIntent(tx, paymentIntentId)
    if (others.some(({ kind, status }) => kind === 'void' && status === 'requested'))
      throw errors.notCapturable('The payment is being voided.')
    const command = { commandId, paymentIntentId, kind: 'capture' as const, amountMinor, refundId: null }
    await insertCommand(tx, { ...command, firstAttemptSeconds: ownAttemptSeconds })
    return { ...command, status: 'requested' as const, attempts: 0 }
  })
}
