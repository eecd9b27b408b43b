import { createService, type Service } from '@halles/service-kit'
import type { Config } from './config.ts'
import { expireHolds } from './jobs/expire-holds.ts'
import { registerAvailabilityRoutes } from './routes/availability.ts'
import { registerHoldRoutes } from './routes/holds.ts'
import { registerStockRoutes } from './routes/stock.ts'

export async function buildApp(config: Config): Promise<Service> {
  const service = await createService({
    name: 'inventory-service',
    description: 'Stock per location, holds with expiry, and the stock ledger.',
    config,
  })

  registerAvailabilityRoutes(service)
  registerStockRoutes(service)
  registerHoldRoutes(service)

  service.job({ name: 'expire-holds', everyMs: 1_000, run: () => expireHolds(service.db) })
  return service
}
