import { onEvent, type EventHandler, type Transaction } from '@halles/service-kit'
import type { OrderStatus } from '../domain/order-status.ts'
import { FulfilmentMoved, HandedOver, orderPacked, orderPicking } from '../events.ts'
import { insertSaga } from '../saga/saga-store.ts'
import { sagaDefinitions } from '../sagas/definitions.ts'
import { findOrder, moveOrder, type OrderRecord } from '../store/order-store.ts'
import { recordTimeline } from '../store/timeline-store.ts'

/** Follows the pickers; the hand-over starts the saga that moves stock and money. */
export function fulfilmentConsumers(wakeSagas: () => void): Array<EventHandler<Transaction>> {
  return [
    onEvent('fulfilment.claimed.v1', FulfilmentMoved, (tx: Transaction, event) =>
      note(tx, event.data, 'claimed', 'Claimed by staff', event.time),
    ),
    onEvent('fulfilment.picking-started.v1', FulfilmentMoved, (tx: Transaction, event) =>
      follow(tx, event.data, {
        from: ['confirmed'],
        to: 'picking',
        kind: 'picking-started',
        title: 'Picking started',
        at: event.time,
        publish: orderPicking,
      }),
    ),
    onEvent('fulfilment.packed.v1', FulfilmentMoved, (tx: Transaction, event) =>
      follow(tx, event.data, {
        from: ['confirmed', 'picking'],
        to: 'packed',
        kind: 'packed',
        title: 'Packed',
        at: event.time,
        publish: orderPacked,
      }),
    ),
    onEvent('fulfilment.handed-over.v1', HandedOver, async (tx: Transaction, event) => {
      const { orderId, lines } = event.data
      if (!(await findOrder(tx, orderId))) return
      const { kind, version, deadlineSeconds } = sagaDefinitions.settleOrder
      insertSaga(tx, {
        sagaId: `settle-order:${orderId}`,
        kind,
        definition: version,
        orderId,
        data: { picked: lines },
        deadlineSeconds,
      })
      note(tx, event.data, 'handed-over', 'Handed over', event.time)
      tx.afterCommit(wakeSagas)
    }),
  ]
}

interface Step {
  from: OrderStatus[]
  to: OrderStatus
  kind: string
  title: string
  at: string
  publish: (order: OrderRecord) => Parameters<Transaction['publish']>[0]
}

async function follow(
  tx: Transaction,
  data: { orderId: string; actor?: { name: string } },
  step: Step,
): Promise<void> {
  const order = await findOrder(tx, data.orderId)
  if (!order) return
  note(tx, data, step.kind, step.title, step.at)
  if (await moveOrder(tx, order.orderId, step.from, step.to)) await tx.publish(step.publish(order))
}

function note(
  tx: Transaction,
  data: { orderId: string; actor?: { name: string } },
  kind: string,
  title: string,
  at: string,
): void {
  recordTimeline(tx, {
    orderId: data.orderId,
    service: 'fulfilment-service',
    kind,
    title,
    at,
    ...(data.actor ? { actor: data.actor.name } : {}),
  })
}
