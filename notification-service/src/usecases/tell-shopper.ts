import type { Transaction } from '@halles/service-kit'
import { v7 as uuidv7 } from 'uuid'
import type { Moment } from '../domain/moments.ts'
import { writeLetter } from '../domain/templates.ts'
import type { OrderMoved } from '../events.ts'
import { insertMessage } from '../store/message-store.ts'
import { recordProgress } from '../store/progress-store.ts'

export interface Wakes {
  mail(messageId: string): void
  streams(orderId: string): void
}

/** Records the step for the live page and, where it is worth one, the message; both wake-ups come after the commit. */
export async function tellShopper(
  tx: Transaction,
  moment: Moment,
  order: OrderMoved,
  at: string,
  publicUrl: string,
  wakes: Wakes,
): Promise<void> {
  recordProgress(tx, {
    orderId: order.orderId,
    owner: order.owner,
    status: moment.status,
    title: moment.title,
    at,
  })
  tx.afterCommit(() => wakes.streams(order.orderId))
  if (!moment.template) return
  const messageId = uuidv7()
  insertMessage(tx, {
    messageId,
    orderId: order.orderId,
    template: moment.template,
    recipient: order.contact.email,
    ...writeLetter(moment.template, order, publicUrl),
  })
  tx.afterCommit(() => wakes.mail(messageId))
}
