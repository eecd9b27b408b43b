import { createService, type Service } from '@halles/service-kit'
import type { Config } from './config.ts'
import { handlers } from './consumers/handlers.ts'
import { forgetCarts } from './jobs/forget-carts.ts'
import { registerCartRoutes } from './routes/cart.ts'
import { registerInternalCartRoutes } from './routes/carts.ts'

export async function buildApp(config: Config): Promise<Service> {
  const service = await createService({
    name: 'cart-service',
    description: 'Carts, and the merge of a guest cart at sign-in.',
    config,
  })

  registerCartRoutes(service)
  registerInternalCartRoutes(service)

  service.consume(handlers)
  service.job({ name: 'forget-carts', everyMs: 60 * 60_000, run: () => forgetCarts(service.db) })
  return service
}
