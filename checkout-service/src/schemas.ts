import { AmountMinor, Currency, Instant, Sku, Uuid, strictObject } from '@halles/service-kit'
import { Type, type Static } from 'typebox'

const text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })

export const Contact = strictObject({
  email: Type.String({ minLength: 3, maxLength: 254, pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$' }),
  name: text(120),
  phone: Type.Optional(Type.String({ maxLength: 40, pattern: '^[0-9+() .-]*$' })),
})
export type Contact = Static<typeof Contact>

const Address = strictObject({
  name: text(120),
  line1: text(200),
  line2: Type.Optional(Type.String({ maxLength: 200 })),
  postalCode: Type.String({ pattern: '^\\d{5}$', description: 'French postal code' }),
  city: text(120),
  country: Type.Literal('FR'),
})
export const Delivery = Type.Union([
  strictObject({ method: Type.Literal('delivery'), address: Address }),
  strictObject({ method: Type.Literal('pickup'), locationId: Type.String({ pattern: '^[a-z0-9-]{1,40}$' }) }),
])
export type Delivery = Static<typeof Delivery>

export const Quote = Type.Object({
  quoteId: Type.String(),
  currency: Currency,
  lines: Type.Array(
    Type.Object({
      sku: Sku,
      quantity: Type.Integer(),
      unitAmountMinor: AmountMinor,
      lineAmountMinor: AmountMinor,
      vatClass: Type.Enum(['standard', 'reduced', 'super-reduced']),
      vatRateBp: Type.Integer(),
      vatAmountMinor: AmountMinor,
    }),
  ),
  subtotalMinor: AmountMinor,
  deliveryFeeMinor: AmountMinor,
  vat: Type.Array(Type.Object({ rateBp: Type.Integer(), amountMinor: AmountMinor })),
  totalMinor: AmountMinor,
  expiresAt: Instant,
  hash: Type.String(),
})
export type Quote = Static<typeof Quote>

export const Line = Type.Object({
  sku: Sku,
  slug: Type.String(),
  name: Type.String(),
  brand: Type.String(),
  pictureUrl: Type.String(),
  quantity: Type.Integer(),
})
export type Line = Static<typeof Line>

export const Checkout = Type.Object({
  checkoutId: Uuid,
  cartId: Uuid,
  contact: Type.Union([Contact, Type.Null()]),
  delivery: Type.Union([Delivery, Type.Null()]),
  quote: Type.Union([Quote, Type.Null()]),
  lines: Type.Array(Line),
  status: Type.Enum(['open', 'placed']),
  orderId: Type.Optional(Uuid),
  orderNumber: Type.Optional(Type.String()),
  expiresAt: Instant,
})
export type Checkout = Static<typeof Checkout>
export const CheckoutParams = Type.Object({ checkoutId: Uuid })
export const OpenCheckout = strictObject({})
export const RefreshQuote = strictObject({})

export const PaymentChoice = Type.Union([
  strictObject({ method: Type.Literal('hosted') }),
  strictObject({ method: Type.Literal('token'), token: Type.String({ pattern: '^tok_[a-z_]{1,60}$' }) }),
])
export const Place = strictObject({
  quoteHash: Type.String({ minLength: 1, maxLength: 200 }),
  payment: PaymentChoice,
})
export type Place = Static<typeof Place>
export const Placed = Type.Object({
  orderId: Uuid,
  orderNumber: Type.String(),
  status: Type.String(),
  paymentUrl: Type.Optional(Type.String()),
})
export type Placed = Static<typeof Placed>
