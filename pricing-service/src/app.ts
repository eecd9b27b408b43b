import { createService, type Service } from '@halles/service-kit'
import type { Config } from './config.ts'
import { registerPriceRoutes } from './routes/prices.ts'
import { registerQuoteRoutes } from './routes/quotes.ts'

export async function buildApp(config: Config): Promise<Service> {
  const service = await createService({
    name: 'pricing-service',
    description: 'Prices, VAT and signed quotes.',
    config,
  })

  registerPriceRoutes(service)
  registerQuoteRoutes(service, { secret: config.QUOTE_SECRET, lifeSeconds: config.QUOTE_LIFE_SECONDS })
  return service
}
