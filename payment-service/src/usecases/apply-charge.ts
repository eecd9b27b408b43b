import type { Transaction } from '@halles/service-kit'
import type { Charge } from '../domain/charge.ts'
import { converge } from '../domain/converge.ts'
import { isOpen } from '../domain/intent-status.ts'
import { errors } from '../errors.ts'
import { paymentMoved } from '../events.ts'
import {
  findCommandsOfIntent,
  finishCommand,
  insertCommand,
  type CommandRow,
} from '../store/command-store.ts'
import { lockIntent, saveIntent, type IntentRow } from '../store/intent-store.ts'
import { bookMovement } from '../store/ledger-store.ts'
import type { Payments } from './payments.ts'

/**
 * The one way in which news of a charge change anything, whoever brings them: an answer, a webhook, a question we asked. Books what is new,
 * moves the intent, ends the commands that were waited for, and tells the others, in one transaction.
 */
export async function applyCharge(
  tx: Transaction,
  { wakeCommands }: Pick<Payments, 'wakeCommands'>,
  charge: Charge,
): Promise<IntentRow> {
  const [intent, commands] = await Promise.all([
    lockIntent(tx, charge.reference),
    findCommandsOfIntent(tx, charge.reference),
  ])
  if (!intent) throw errors.notFound('There is no such payment.')
  if (charge.currency !== intent.currency)
    throw new Error(`charge ${charge.chargeId} is in ${charge.currency}`)
  const fresh = []
  for (const movement of charge.movements) {
    if (movement.amountMinor > 0 && (await bookMovement(tx, intent, movement))) fresh.push(movement)
  }
  const { status, outcomes, giveBack } = converge(intent.status, intent.amountMinor, charge, fresh)
  const next = {
    ...intent,
    status,
    chargeId: charge.chargeId,
    redirectUrl: isOpen(status) ? (charge.hostedUrl ?? intent.redirectUrl) : null,
    declineCode: status === 'declined' ? (charge.declineCode ?? intent.declineCode) : intent.declineCode,
  }
  saveIntent(tx, next)
  const pending = finishCommands(tx, commands, charge)
  if (giveBack && !pending.some(({ kind }) => kind === 'void')) {
    const requested = {
      paymentIntentId: intent.paymentIntentId,
      kind: 'void' as const,
      amountMinor: null,
      refundId: null,
    }
    await insertCommand(tx, {
      ...requested,
      commandId: `give-back-${intent.paymentIntentId}`,
      firstAttemptSeconds: 0,
    })
    tx.afterCommit(wakeCommands)
  }
  await tx.publish(
    ...outcomes.map((outcome) =>
      paymentMoved(intent, outcome.kind === 'refunded' ? 'captured' : outcome.kind, outcome),
    ),
  )
  return { ...next, ...totals(intent, fresh) }
}

/** @returns the commands that are still to be carried out. */
function finishCommands(tx: Transaction, commands: CommandRow[], charge: Charge): CommandRow[] {
  const requested = commands.filter(({ status }) => status === 'requested')
  const done = requested.filter((command) => isDone(command, charge))
  for (const { commandId } of done) finishCommand(tx, commandId, 'done')
  return requested.filter((command) => !done.includes(command))
}

function isDone({ kind, refundId }: CommandRow, { status, movements }: Charge): boolean {
  if (kind === 'void') return status === 'voided' || status === 'declined'
  if (kind === 'capture') return movements.some((movement) => movement.kind === 'captured')
  return movements.some((movement) => movement.kind === 'refunded' && movement.refundId === refundId)
}

function totals(
  before: IntentRow,
  fresh: Charge['movements'],
): Pick<IntentRow, 'authorisedMinor' | 'capturedMinor' | 'refundedMinor'> {
  const sum = (kind: string) =>
    fresh
      .filter((movement) => movement.kind === kind)
      .reduce((total, { amountMinor }) => total + amountMinor, 0)
  return {
    authorisedMinor: before.authorisedMinor + sum('authorised'),
    capturedMinor: before.capturedMinor + sum('captured'),
    refundedMinor: before.refundedMinor + sum('refunded'),
  }
}
