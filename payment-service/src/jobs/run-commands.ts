import { claimDueCommands } from '../store/command-store.ts'
import type { Payments } from '../usecases/payments.ts'
import { runCommand } from '../usecases/run-command.ts'
import { logFailures } from './check-open-payments.ts'

const batchSize = 10

/** Captures, voids and refunds that were requested and not confirmed yet: new ones, and those a crash left behind. */
export async function runCommands(payments: Payments): Promise<boolean> {
  const due = await payments.commit((tx) => claimDueCommands(tx, batchSize))
  logFailures(payments, await Promise.allSettled(due.map((command) => runCommand(payments, command))))
  return due.length === batchSize
}
