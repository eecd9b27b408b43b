import { Instant, Sku, pageOf, pageQuery, repeatable, strictObject } from '@halles/service-kit'
import { Type, type Static } from 'typebox'

export const LocationId = Type.String({ pattern: '^[a-z0-9-]{1,40}$' })
export const HoldId = Type.String({
  pattern: '^[A-Za-z0-9-]{1,64}$',
  description: 'chosen by the caller: the order id',
})
const Quantity = Type.Integer({ minimum: 1, maximum: 10_000 })

export const SkuQuery = Type.Object({ sku: repeatable(Sku, 100) })
export const Availability = Type.Object({
  sku: Sku,
  status: Type.Enum(['in-stock', 'low', 'out']),
  available: Type.Integer({ minimum: 0, maximum: 99, description: 'units, capped at 99' }),
})
export const AvailabilityList = Type.Object({ items: Type.Array(Availability) })

export const Location = Type.Object({
  locationId: LocationId,
  name: Type.String(),
  kind: Type.Enum(['store', 'warehouse', 'drive']),
  city: Type.String(),
})
export const LocationList = Type.Object({ items: Type.Array(Location) })

export const StockRow = Type.Object({
  sku: Sku,
  locationId: LocationId,
  onHand: Type.Integer(),
  held: Type.Integer(),
  sold: Type.Integer(),
  received: Type.Integer(),
  version: Type.Integer(),
})
export type StockRow = Static<typeof StockRow>
export const StockPage = pageOf(StockRow)
export const StockQuery = Type.Object({
  ...pageQuery,
  sku: Type.Optional(repeatable(Sku, 100)),
  query: Type.Optional(Type.String({ maxLength: 64 })),
})
export const StockParams = Type.Object({ sku: Sku, locationId: LocationId })
export const SetStock = strictObject({
  onHand: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
  expectedVersion: Type.Integer({ minimum: 1 }),
  reason: Type.String({ minLength: 3, maxLength: 200 }),
})
export type SetStock = Static<typeof SetStock>
export const ImportStock = strictObject({
  rows: Type.Array(
    strictObject({
      sku: Sku,
      locationId: LocationId,
      quantity: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
    }),
    { minItems: 1, maxItems: 1_000 },
  ),
})
export const Imported = Type.Object({ imported: Type.Integer() })

export const PlaceHold = strictObject({
  holdId: HoldId,
  lines: Type.Array(strictObject({ sku: Sku, quantity: Quantity }), { minItems: 1, maxItems: 200 }),
  expiresInSeconds: Type.Integer({ minimum: 10, maximum: 86_400 }),
  preferredLocationId: Type.Optional(LocationId),
})
export type PlaceHold = Static<typeof PlaceHold>
export const Allocation = Type.Object({ sku: Sku, locationId: LocationId, quantity: Quantity })
export const Hold = Type.Object({
  holdId: HoldId,
  status: Type.Enum(['held', 'confirmed', 'released', 'expired', 'fulfilled']),
  expiresAt: Type.Union([Instant, Type.Null()]),
  allocations: Type.Array(Allocation),
})
export const HoldParams = Type.Object({ holdId: HoldId })
export const FulfilHold = strictObject({
  lines: Type.Array(
    strictObject({
      sku: Sku,
      locationId: LocationId,
      quantity: Type.Integer({ minimum: 0, maximum: 10_000 }),
    }),
    { maxItems: 400 },
  ),
})
export type FulfilHold = Static<typeof FulfilHold>
