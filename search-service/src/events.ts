import { Sku, Uuid } from '@halles/service-kit'
import { Type, type Static } from 'typebox'

/** Consumed from catalog-service. */
export const ProductChanged = Type.Object({
  productId: Uuid,
  sku: Sku,
  slug: Type.String(),
  name: Type.String(),
  brand: Type.String(),
  categorySlug: Type.String(),
  categoryPath: Type.Array(Type.Object({ slug: Type.String(), name: Type.String() })),
  description: Type.String(),
  pictureUrl: Type.String(),
  netContent: Type.Object({ value: Type.Integer(), unit: Type.Enum(['g', 'ml', 'piece']) }),
  allergens: Type.Array(Type.String()),
  labels: Type.Array(Type.String()),
  attributes: Type.Array(Type.Object({ name: Type.String(), value: Type.String() })),
  active: Type.Boolean(),
  version: Type.Integer({ minimum: 1 }),
})
export type ProductChanged = Static<typeof ProductChanged>

/** Consumed from pricing-service. */
export const PriceChanged = Type.Object({
  sku: Sku,
  currency: Type.Literal('EUR'),
  amountMinor: Type.Integer({ minimum: 0 }),
  unitPrice: Type.Object({ amountMinor: Type.Integer({ minimum: 0 }), per: Type.Enum(['kg', 'l', 'piece']) }),
  version: Type.Integer({ minimum: 1 }),
})
export type PriceChanged = Static<typeof PriceChanged>

/** Consumed from inventory-service; ordered by the event's sequence. */
export const StockChanged = Type.Object({ sku: Sku, status: Type.Enum(['in-stock', 'low', 'out']) })
export type StockChanged = Static<typeof StockChanged>
