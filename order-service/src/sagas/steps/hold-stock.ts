import { isProblem } from '@halles/service-kit'
import { StepRefused, type SagaStep } from '../../saga/saga.ts'
import { readOrder, setAllocations } from '../../store/order-store.ts'
import { recordTimeline } from '../../store/timeline-store.ts'
import type { SagaDeps } from '../deps.ts'
import { holdSeconds } from '../deadlines.ts'

export const holdStock: SagaStep<SagaDeps> = {
  name: 'hold-stock',

  async run({ inventory, db }, saga, key) {
    const order = await readOrder(db, saga.orderId)
    const locationId = order.delivery.method === 'pickup' ? order.delivery.locationId : undefined
    const hold = await inventory
      .placeHold({
        idempotencyKey: key,
        body: {
          holdId: saga.orderId,
          lines: order.lines.map(({ sku, quantity }) => ({ sku, quantity })),
          expiresInSeconds: holdSeconds,
          ...(locationId ? { preferredLocationId: locationId } : {}),
        },
      })
      .catch((error: unknown) => {
        if (isProblem(error, 'insufficient-stock'))
          throw new StepRefused({
            reason: 'insufficient-stock',
            shortages: error.extra.shortages as unknown[],
          })
        throw error
      })
    return {
      outcome: 'done',
      save: async (tx) => {
        setAllocations(tx, saga.orderId, hold.allocations)
        recordTimeline(tx, {
          orderId: saga.orderId,
          service: 'inventory-service',
          kind: 'stock-held',
          title: 'Stock held',
        })
      },
    }
  },

  async undo({ inventory }, saga, key) {
    await inventory.releaseHold({ params: { holdId: saga.orderId }, idempotencyKey: key })
    return {}
  },
}
