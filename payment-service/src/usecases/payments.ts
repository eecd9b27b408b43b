import { currentTrace, type Logger, type Transaction, type TransactionRunner } from '@halles/service-kit'
import type { PaymentProvider } from '../clients/provider.ts'

/** What the use cases are given. */
export interface Payments {
  db: TransactionRunner
  provider: PaymentProvider
  log: Logger
  /** How effects are committed: plainly for requests, fenced by the lease for jobs. */
  commit<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** There is a command for the provider: see to it now. */
  wakeCommands(): void
}

const ownTimeoutMs = 3_000
const reserveMs = 300

/** How long the provider may take: never so long that our caller is gone when we know that we do not know. */
export function providerTimeoutMs(): number {
  const deadlineAt = currentTrace()?.deadlineAt
  if (!deadlineAt) return ownTimeoutMs
  return Math.max(200, Math.min(ownTimeoutMs, deadlineAt - Date.now() - reserveMs))
}
