import type { TransactionRunner } from '@halles/service-kit'
import { isAnswered } from '../domain/order-status.ts'
import { readOrder, type OrderRecord } from '../store/order-store.ts'

const pollMs = 50

/** Waits until placing has come to an answer, at most `waitMs`; the saga goes on either way. `running` is its run in this process, if any. */
export async function awaitAnswer(
  db: TransactionRunner,
  orderId: string,
  waitMs: number,
  running: Promise<void>,
): Promise<OrderRecord> {
  const startedAt = Date.now()
  await Promise.race([running, pause(waitMs)])
  return awaitOrder(db, orderId, waitMs - (Date.now() - startedAt), (order) => isAnswered(order.status))
}

/** Polls the order until `arrived` says so, or `waitMs` is over. */
export async function awaitOrder(
  db: TransactionRunner,
  orderId: string,
  waitMs: number,
  arrived: (order: OrderRecord) => boolean,
): Promise<OrderRecord> {
  const until = Date.now() + waitMs
  for (;;) {
    const order = await readOrder(db, orderId)
    if (arrived(order) || Date.now() >= until) return order
    await pause(pollMs)
  }
}

async function pause(durationMs: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, durationMs))
}
