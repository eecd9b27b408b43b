import { Currency, Sku, Uuid, strictObject } from '@halles/service-kit'
import { Type, type Static } from 'typebox'

const Amount = Type.Integer({ minimum: 0, description: 'minor units (cents)' })

const cartProperties = {
  cartId: Type.String({ description: 'UUID; of zeros while there is no cart yet' }),
  version: Type.Integer(),
  lines: Type.Array(
    Type.Object({
      sku: Sku,
      productId: Uuid,
      slug: Type.String(),
      name: Type.String(),
      brand: Type.String(),
      pictureUrl: Type.String(),
      quantity: Type.Integer({ minimum: 1, maximum: 99 }),
      unitAmountMinor: Amount,
      lineAmountMinor: Amount,
      currency: Currency,
      availability: Type.Enum(['in-stock', 'low', 'out']),
    }),
  ),
  itemCount: Type.Integer({ description: 'units, not lines' }),
  subtotalMinor: Amount,
  currency: Currency,
  status: Type.Enum(['open', 'ordered']),
}
export const Cart = Type.Object(cartProperties)
export type Cart = Static<typeof Cart>
export const OwnedCart = Type.Object({ ...cartProperties, owner: Type.String() })
export type OwnedCart = Static<typeof OwnedCart>

export const AddLine = strictObject({ sku: Sku, quantity: Type.Integer({ minimum: 1, maximum: 99 }) })
export const SetLine = strictObject({ quantity: Type.Integer({ minimum: 0, maximum: 99 }) })
export const LineParams = Type.Object({ sku: Sku })
export const CartParams = Type.Object({ cartId: Uuid })
export const CloseCart = strictObject({ orderId: Type.String({ pattern: '^[A-Za-z0-9-]{1,64}$' }) })
