import { onEvent, type EventHandler, type Transaction } from '@halles/service-kit'
import { HoldExpired, MessageSent } from '../events.ts'
import { findOrder } from '../store/order-store.ts'
import { recordTimeline } from '../store/timeline-store.ts'

/** What other services did for an order and that staff should see. */
export function timelineConsumers(): Array<EventHandler<Transaction>> {
  return [
    onEvent('hold.expired.v1', HoldExpired, async (tx: Transaction, event) => {
      if (!isUuid(event.data.holdId) || !(await findOrder(tx, event.data.holdId))) return
      recordTimeline(tx, {
        orderId: event.data.holdId,
        service: 'inventory-service',
        kind: 'hold-expired',
        title: 'Stock hold expired',
        at: event.time,
      })
    }),
    onEvent('message.sent.v1', MessageSent, async (tx: Transaction, event) => {
      if (!isUuid(event.data.orderId)) return
      recordTimeline(tx, {
        orderId: event.data.orderId,
        service: 'notification-service',
        kind: 'message-sent',
        title: 'Message sent',
        detail: event.data.template,
        at: event.time,
      })
    }),
  ]
}

function isUuid(text: string): boolean {
  return /^[0-9a-f-]{36}$/.test(text)
}
