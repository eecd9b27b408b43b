import { errors } from '../errors.ts'
import { findCommand, findCommandsOfIntent, insertCommand, type CommandRow } from '../store/command-store.ts'
import {
  findIntent,
  insertTombstone,
  lockIntent,
  lockIntentId,
  type IntentRow,
} from '../store/intent-store.ts'
import type { IntentStatus } from '../domain/intent-status.ts'
import type { Payments } from './payments.ts'
import { runCommand } from './run-command.ts'

const ownAttemptSeconds = 10

/**
 * Gives the authorisation back, or sees to it that there never is one. A void that overtakes its intent leaves a tombstone. Once accepted
 * it is carried out, also when the provider can not be reached right now.
 */
export async function voidIntent(
  payments: Payments,
  paymentIntentId: string,
): Promise<{ status: IntentStatus; done: boolean }> {
  const command = await requestVoid(payments, paymentIntentId)
  if (command?.status === 'requested' && (await runCommand(payments, command)) === 'refused') {
    throw errors.notVoidable('The provider refused the void.')
  }
  const intent = await findIntent(payments.db, paymentIntentId)
  return { status: intent?.status ?? 'voided', done: !intent || isOver(intent) }
}

function requestVoid({ commit }: Payments, paymentIntentId: string): Promise<CommandRow | undefined> {
  const commandId = `void-${paymentIntentId}`
  return commit(async (tx) => {
    lockIntentId(tx, paymentIntentId)
    const intent = await lockIntent(tx, paymentIntentId)
    if (!intent) {
      insertTombstone(tx, paymentIntentId)
      return undefined
    }
    if (isOver(intent)) return undefined
    const capturing = (await findCommandsOfIntent(tx, paymentIntentId)).some(
      ({ kind, status }) => kind === 'capture' && status === 'requested',
    )
    if (intent.status === 'captured' || capturing)
      throw errors.notVoidable('The payment was captured; refund it.')
    const command = { commandId, paymentIntentId, kind: 'void' as const, amountMinor: null, refundId: null }
    await insertCommand(tx, { ...command, firstAttemptSeconds: ownAttemptSeconds })
    return findCommand(tx, commandId)
  })
}

function isOver({ status }: IntentRow): boolean {
  return status === 'voided' || status === 'declined' || status === 'expired'
}
