import { onEvent, type EventHandler, type Transaction } from '@halles/service-kit'
import { PaymentMoved } from '../events.ts'
import { makeDue } from '../saga/saga-store.ts'
import { recordTimeline } from '../store/timeline-store.ts'
import { placeOrderSagaId } from '../usecases/place-order.ts'

const outcomes: Array<[type: string, title: string]> = [
  ['payment.authorised.v1', 'Payment authorised'],
  ['payment.declined.v1', 'Payment declined'],
  ['payment.expired.v1', 'Payment expired'],
  ['payment.voided.v1', 'Authorisation given back'],
]

/** What the payment did wakes the saga that waits for it; the saga asks for itself how the intent stands. */
export function paymentConsumers(wakeSagas: () => void): Array<EventHandler<Transaction>> {
  return outcomes.map(([type, title]) =>
    onEvent(type, PaymentMoved, async (tx: Transaction, event) => {
      const { orderId } = event.data
      recordTimeline(tx, {
        orderId,
        service: 'payment-service',
        kind: type.split('.')[1] as string,
        title,
        at: event.time,
      })
      if (await makeDue(tx, placeOrderSagaId(orderId))) tx.afterCommit(wakeSagas)
    }),
  )
}
