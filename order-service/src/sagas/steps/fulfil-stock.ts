import type { SagaStep } from '../../saga/saga.ts'
import type { SagaDeps } from '../deps.ts'

/** What was picked is sold; what was not goes back to the shelf. */
export const fulfilStock: SagaStep<SagaDeps> = {
  name: 'fulfil-stock',

  async run({ inventory }, saga, key) {
    const lines = (saga.data.picked ?? []).map(({ sku, locationId, pickedQuantity }) => ({
      sku,
      locationId,
      quantity: pickedQuantity,
    }))
    await inventory.fulfilHold({ params: { holdId: saga.orderId }, idempotencyKey: key, body: { lines } })
    return { outcome: 'done' }
  },
}
