import { isProblem } from '@halles/service-kit'
import { orderAwaitingPayment } from '../../events.ts'
import { StepRefused, type SagaStep, type StepResult } from '../../saga/saga.ts'
import { moveOrder, readOrder, setPayment, type OrderRecord } from '../../store/order-store.ts'
import { recordTimeline } from '../../store/timeline-store.ts'
import type { SagaDeps } from '../deps.ts'
import { paymentSeconds } from '../deadlines.ts'

interface Intent {
  status: string
  redirectUrl?: string
  declineCode?: string
}

/** Creates the intent once, then asks how it stands. A creation that got no answer is asked about by its id, never guessed. */
export const authorisePayment: SagaStep<SagaDeps> = {
  name: 'authorise-payment',

  async run(deps, saga, key) {
    const order = await readOrder(deps.db, saga.orderId)
    const intent =
      (saga.attempts > 0 || saga.data.intentRequested ? await findIntent(deps, order) : undefined) ??
      (await createIntent(deps, order, key))
    return judge(order, intent)
  },

  async undo({ payment, db }, saga, key) {
    const order = await readOrder(db, saga.orderId)
    await payment
      .voidIntent({ params: { paymentIntentId: order.paymentIntentId }, idempotencyKey: key })
      .catch((error: unknown) => {
        if (!isProblem(error, 'not-found')) throw error
      })
    return { save: (tx) => setPayment(tx, saga.orderId, { status: 'voided', url: null }) }
  },
}

async function findIntent({ payment }: SagaDeps, order: OrderRecord): Promise<Intent | undefined> {
  return payment
    .getIntent({ params: { paymentIntentId: order.paymentIntentId }, query: { refresh: true } })
    .catch((error: unknown) => {
      if (isProblem(error, 'not-found')) return undefined
      throw error
    })
}

function createIntent({ payment, publicUrl }: SagaDeps, order: OrderRecord, key: string): Promise<Intent> {
  return payment.createIntent({
    idempotencyKey: key,
    body: {
      paymentIntentId: order.paymentIntentId,
      orderId: order.orderId,
      amountMinor: order.totalMinor,
      currency: order.currency,
      method: order.paymentMethod,
      returnUrl: `${publicUrl}/orders/${order.orderId}`,
      expiresInSeconds: paymentSeconds,
    },
  })
}

function judge(order: OrderRecord, intent: Intent): StepResult {
  switch (intent.status) {
    case 'authorised':
      return {
        outcome: 'done',
        data: { intentRequested: true },
        save: (tx) => setPayment(tx, order.orderId, { status: 'authorised', url: null }),
      }
    case 'declined':
      throw new StepRefused({
        reason: 'payment-declined',
        ...(intent.declineCode ? { detail: intent.declineCode } : {}),
      })
    case 'expired':
    case 'voided':
      throw new StepRefused({ reason: 'payment-expired' })
    case 'requires-action':
      return {
        outcome: 'wait',
        waitMs: 20_000,
        data: { intentRequested: true },
        save: (tx) => askShopper(tx, order, intent),
      }
    default:
      return { outcome: 'wait', waitMs: 1_000, data: { intentRequested: true } }
  }
}

async function askShopper(
  tx: Parameters<NonNullable<StepResult['save']>>[0],
  order: OrderRecord,
  intent: Intent,
): Promise<void> {
  setPayment(tx, order.orderId, { status: 'requires-action', url: intent.redirectUrl ?? null })
  if (await moveOrder(tx, order.orderId, ['placed'], 'awaiting-payment')) {
    recordTimeline(tx, {
      orderId: order.orderId,
      service: 'payment-service',
      kind: 'awaiting-payment',
      title: 'Waiting for the payment',
    })
    await tx.publish(orderAwaitingPayment(order, intent.redirectUrl ?? ''))
  }
}
