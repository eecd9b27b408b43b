import type { SagaStep } from '../../saga/saga.ts'
import type { SagaDeps } from '../deps.ts'

export const releaseStock: SagaStep<SagaDeps> = {
  name: 'release-stock',

  async run({ inventory }, saga, key) {
    await inventory.releaseHold({ params: { holdId: saga.orderId }, idempotencyKey: key })
    return { outcome: 'done' }
  },
}
