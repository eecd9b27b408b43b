import { createService, type Service } from '@halles/service-kit'
import type { Config } from './config.ts'
import { orderConsumers } from './consumers/orders.ts'
import { registerTaskRoutes } from './routes/tasks.ts'
import { reopenAbandoned } from './store/task-store.ts'

const reopenBatch = 100

export async function buildApp(config: Config): Promise<Service> {
  const service = await createService({
    name: 'fulfilment-service',
    description: 'Work queues for store staff: claim, pick, pack, hand over.',
    config,
  })

  registerTaskRoutes(service)
  service.consume(orderConsumers)
  service.job({
    name: 'reopen-abandoned-tasks',
    everyMs: 5_000,
    run: () => service.db.effect(async (tx) => (await reopenAbandoned(tx, reopenBatch)) === reopenBatch),
  })
  return service
}
