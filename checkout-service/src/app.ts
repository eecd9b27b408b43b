import { createService, type Service } from '@halles/service-kit'
import { cartPeer } from './clients/cart.ts'
import { orderPeer } from './clients/order.ts'
import { pricingPeer } from './clients/pricing.ts'
import type { Config } from './config.ts'
import { registerCheckoutRoutes } from './routes/checkouts.ts'
import { deleteExpired } from './store/checkout-store.ts'

const cleanUpBatch = 500

export async function buildApp(config: Config): Promise<Service> {
  const service = await createService({
    name: 'checkout-service',
    description: 'Checkout sessions: contact, delivery or pickup, quote, place.',
    config,
  })

  registerCheckoutRoutes(service, {
    cart: service.peers.client(cartPeer, config.CART_SERVICE_URL),
    pricing: service.peers.client(pricingPeer, config.PRICING_SERVICE_URL),
    order: service.peers.client(orderPeer, config.ORDER_SERVICE_URL),
  })

  service.job({
    name: 'forget-expired-checkouts',
    everyMs: 60_000,
    run: () => service.db.effect(async (tx) => (await deleteExpired(tx, cleanUpBatch)) === cleanUpBatch),
  })
  return service
}
