import { isProblem } from '@halles/service-kit'
import { StepRefused, type SagaStep } from '../../saga/saga.ts'
import type { SagaDeps } from '../deps.ts'

/** Takes the order out of the pickers' queue, or refuses because somebody has started. */
export const cancelTask: SagaStep<SagaDeps> = {
  name: 'cancel-task',

  async run({ fulfilment }, saga, key) {
    await fulfilment
      .cancelTask({ params: { orderId: saga.orderId }, idempotencyKey: key })
      .catch((error: unknown) => {
        if (isProblem(error, 'picking-started')) throw new StepRefused({ reason: 'picking-started' })
        throw error
      })
    return { outcome: 'done' }
  },
}
