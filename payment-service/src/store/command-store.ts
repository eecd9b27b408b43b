import type { SqlExecutor, Transaction } from '@halles/service-kit'

export interface CommandRow {
  commandId: string
  paymentIntentId: string
  kind: 'capture' | 'void' | 'refund'
  amountMinor: number | null
  refundId: string | null
  status: 'requested' | 'done' | 'refused'
  attempts: number
}

const columns = `command_id AS "commandId", payment_intent_id AS "paymentIntentId", kind, amount_minor::int AS "amountMinor", refund_id AS "refundId", status, attempts`

/** False when it was requested before. */
export async function insertCommand(
  db: SqlExecutor,
  command: Pick<CommandRow, 'commandId' | 'paymentIntentId' | 'kind' | 'amountMinor' | 'refundId'> & {
    reason?: string
    firstAttemptSeconds: number
  },
): Promise<boolean> {
  const rows = await db.query(
    `INSERT INTO provider_command (command_id, payment_intent_id, kind, amount_minor, refund_id, reason, next_attempt_at)
     VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7)) ON CONFLICT (command_id) DO NOTHING RETURNING 1`,
    [
      command.commandId,
      command.paymentIntentId,
      command.kind,
      command.amountMinor,
      command.refundId,
      command.reason ?? null,
      command.firstAttemptSeconds,
    ],
  )
  return rows.length > 0
}

export async function findCommand(db: SqlExecutor, commandId: string): Promise<CommandRow | undefined> {
  return (
    await db.query<CommandRow>(`SELECT ${columns} FROM provider_command WHERE command_id = $1`, [commandId])
  )[0]
}

export function findCommandsOfIntent(db: SqlExecutor, paymentIntentId: string): Promise<CommandRow[]> {
  return db.query<CommandRow>(
    `SELECT ${columns} FROM provider_command WHERE payment_intent_id = $1 ORDER BY created_at`,
    [paymentIntentId],
  )
}

export function finishCommand(tx: Transaction, commandId: string, status: 'done' | 'refused'): void {
  tx.write(`UPDATE provider_command SET status = $2 WHERE command_id = $1 AND status <> 'done'`, [
    commandId,
    status,
  ])
}

export function postponeCommand(tx: Transaction, commandId: string, seconds: number): void {
  tx.write(
    `UPDATE provider_command SET next_attempt_at = now() + make_interval(secs => $2) WHERE command_id = $1 AND status = 'requested'`,
    [commandId, seconds],
  )
}

/** Takes commands whose turn it is; should this process die, they are due again a little later. */
export function claimDueCommands(db: SqlExecutor, limit: number): Promise<CommandRow[]> {
  return db.query<CommandRow>(
    `UPDATE provider_command SET attempts = attempts + 1, next_attempt_at = now() + interval '15 seconds'
     WHERE command_id IN
       (SELECT command_id FROM provider_command WHERE status = 'requested' AND next_attempt_at <= now() ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED)
     RETURNING ${columns}`,
    [limit],
  )
}
