import { errors } from '../errors.ts'
import type { Refund, RequestRefund } from '../schemas.ts'
import { findCommand, insertCommand, type CommandRow } from '../store/command-store.ts'
import { lockIntent } from '../store/intent-store.ts'
import type { Payments } from './payments.ts'
import { runCommand } from './run-command.ts'

const ownAttemptSeconds = 10
const statuses = { requested: 'requested', done: 'refunded', refused: 'refused' } as const

/** Refunds once per refund id. What is accepted counts at once against what was captured, and is carried out in any case. */
export async function refundIntent(
  payments: Payments,
  paymentIntentId: string,
  request: RequestRefund,
): Promise<{ refund: Refund; replayed: boolean }> {
  const { command, replayed } = await requestRefund(payments, paymentIntentId, request)
  const status = command.status === 'requested' ? await runCommand(payments, command) : command.status
  if (status === 'refused') throw errors.refundExceedsCaptured('The provider refused the refund.')
  const { refundId, amountMinor } = request
  return { refund: { refundId, paymentIntentId, amountMinor, status: statuses[status] }, replayed }
}

function requestRefund(
  { commit }: Payments,
  paymentIntentId: string,
  { refundId, amountMinor, reason }: RequestRefund,
): Promise<{ command: CommandRow; replayed: boolean }> {
  const commandId = `refund-${refundId}`
  return commit(async (tx) => {
    const intent = await lockIntent(tx, paymentIntentId)
    if (!intent) throw errors.notFound('There is no such payment.')
    const known = await findCommand(tx, commandId)
    if (known && (known.paymentIntentId !== paymentIntentId || known.amountMinor !== amountMinor))
      throw errors.idempotencyMismatch()
    if (known) return { command: known, replayed: true }
    const refundableMinor = intent.capturedMinor - intent.refundingMinor
    if (amountMinor > refundableMinor) throw errors.refundExceedsCaptured(undefined, { refundableMinor })
    const command = { commandId, paymentIntentId, kind: 'refund' as const, amountMinor, refundId }
    await insertCommand(tx, { ...command, reason, firstAttemptSeconds: ownAttemptSeconds })
    return { command: { ...command, status: 'requested' as const, attempts: 0 }, replayed: false }
  })
}
