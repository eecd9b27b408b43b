import { Sku, Uuid } from '@halles/service-kit'
import { Type, type Static } from 'typebox'

/** Consumed from catalog-service. */
export const ProductChanged = Type.Object({
  productId: Uuid,
  sku: Sku,
  slug: Type.String(),
  name: Type.String(),
  brand: Type.String(),
  pictureUrl: Type.String(),
  active: Type.Boolean(),
  version: Type.Integer({ minimum: 1 }),
})
export type ProductChanged = Static<typeof ProductChanged>

/** Consumed from pricing-service. */
export const PriceChanged = Type.Object({
  sku: Sku,
  amountMinor: Type.Integer({ minimum: 0 }),
  version: Type.Integer({ minimum: 1 }),
})
export type PriceChanged = Static<typeof PriceChanged>

/** Consumed from inventory-service; ordered by the event's sequence. */
export const StockChanged = Type.Object({ sku: Sku, status: Type.Enum(['in-stock', 'low', 'out']) })
export type StockChanged = Static<typeof StockChanged>

/** Consumed from order-service. */
export const OrderConfirmed = Type.Object({
  cartId: Uuid,
  lines: Type.Array(Type.Object({ sku: Sku, quantity: Type.Integer({ minimum: 1 }) })),
})
export type OrderConfirmed = Static<typeof OrderConfirmed>
