import { isLeaseLost } from '@halles/service-kit'
import { claimDueIntents } from '../store/intent-store.ts'
import type { Payments } from '../usecases/payments.ts'
import { resolveIntent } from '../usecases/resolve-intent.ts'

const batchSize = 10

/** Unknown, unfinished and overdue payments. */
export async function checkOpenPayments(payments: Payments): Promise<boolean> {
  const due = await payments.commit((tx) => claimDueIntents(tx, batchSize))
  const results = await Promise.allSettled(
    due.map(({ paymentIntentId, checks }) => resolveIntent(payments, paymentIntentId, checks)),
  )
  logFailures(payments, results)
  return due.length === batchSize
}

/** The other colour goes on with what a lost lease interrupted here. */
export function logFailures({ log }: Payments, results: Array<PromiseSettledResult<unknown>>): void {
  for (const result of results) {
    if (result.status === 'fulfilled' || isLeaseLost(result.reason)) continue
    log.error({ err: result.reason }, 'a payment could not be seen to, it will be tried again')
  }
}
