import type { SqlExecutor } from '@halles/service-kit'
import type { PricingClient } from '../clients/pricing.ts'
import { errors } from '../errors.ts'
import type { Delivery } from '../schemas.ts'
import { updateCheckout, type CheckoutRecord } from '../store/checkout-store.ts'

/** Asks for today's prices, for the delivery that is chosen (now), and keeps them. */
export async function requote(
  db: SqlExecutor,
  pricing: PricingClient,
  checkout: CheckoutRecord,
  delivery?: Delivery,
): Promise<CheckoutRecord> {
  const chosen = delivery ?? checkout.delivery
  const quote = await pricing.quote({
    body: {
      lines: checkout.lines.map(({ sku, quantity }) => ({ sku, quantity })),
      deliveryMethod: chosen?.method ?? null,
    },
  })
  const updated = await updateCheckout(db, checkout.checkoutId, { quote, ...(delivery ? { delivery } : {}) })
  if (!updated) throw errors.alreadyPlaced()
  return updated
}
