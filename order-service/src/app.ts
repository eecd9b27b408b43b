import { addGauge, createService, isLeaseLost, type Service } from '@halles/service-kit'
import { prismaTransactions } from '@halles/service-kit/prisma'
import { PrismaPg } from '@prisma/adapter-pg'
import { fulfilmentPeer } from './clients/fulfilment.ts'
import { inventoryPeer } from './clients/inventory.ts'
import { paymentPeer } from './clients/payment.ts'
import type { Config } from './config.ts'
import { fulfilmentConsumers } from './consumers/fulfilment.ts'
import { paymentConsumers } from './consumers/payment.ts'
import { timelineConsumers } from './consumers/timeline.ts'
import { PrismaClient } from './generated/prisma/client.ts'
import { registerOrderRoutes } from './routes/orders.ts'
import { registerStaffOrderRoutes } from './routes/staff-orders.ts'
import { createSagaRunner } from './saga/runner.ts'
import { countStuckSagas } from './saga/saga-store.ts'
import { sagaDefinitions } from './sagas/definitions.ts'
import type { ModelDatabase } from './store/transaction.ts'

export interface OrderService {
  service: Service
  /** For what is written through Prisma's models. */
  models: ModelDatabase
  /** Runs a saga in this process right away; where the lease is elsewhere, its holder will find it. */
  runSaga(sagaId: string): Promise<void>
}

export async function buildApp(config: Config): Promise<Service> {
  const service = await createService({
    name: 'order-service',
    description: 'Orders, their state machine, the order saga and the timeline.',
    config,
  })
  const prisma = new PrismaClient({
    adapter: new PrismaPg({ connectionString: config.DATABASE_URL, max: config.DATABASE_POOL_SIZE }),
  })
  const models = prismaTransactions(prisma, service.database)
  service.onStop(() => prisma.$disconnect())

  const runner = createSagaRunner({
    db: service.db,
    log: service.log,
    definitions: Object.values(sagaDefinitions),
    deps: {
      db: service.db,
      publicUrl: config.PUBLIC_URL,
      inventory: service.peers.client(inventoryPeer, config.INVENTORY_SERVICE_URL),
      payment: service.peers.client(paymentPeer, config.PAYMENT_SERVICE_URL),
      fulfilment: service.peers.client(fulfilmentPeer, config.FULFILMENT_SERVICE_URL),
    },
  })
  const wakeSagas = service.job({ name: 'run-sagas', everyMs: 500, run: () => runner.runDue() })
  const runSaga = async (sagaId: string) => {
    if (!service.lease.held) return
    await runner.runNow(sagaId).catch((error: unknown) => {
      if (!isLeaseLost(error)) service.log.warn({ err: error }, 'saga will be run by the job')
    })
  }

  addGauge(
    service.metrics,
    'halles_stuck_sagas',
    'Sagas older than an hour that have not ended; more than zero needs a person',
    () => countStuckSagas(service.database),
  )

  registerOrderRoutes({ service, models, runSaga })
  registerStaffOrderRoutes({ service, models, runSaga })
  service.consume([...paymentConsumers(wakeSagas), ...fulfilmentConsumers(wakeSagas), ...timelineConsumers()])
  return service
}
