import {
  AmountMinor,
  Currency,
  Instant,
  Sku,
  Uuid,
  pageOf,
  pageQuery,
  repeatable,
  strictObject,
} from '@halles/service-kit'
import { Type, type Static } from 'typebox'
import { orderStatuses } from './domain/order-status.ts'

const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })

export const Contact = strictObject({
  email: text(254),
  name: text(120),
  phone: Type.Optional(Type.String({ maxLength: 40 })),
})
const Address = strictObject({
  name: text(120),
  line1: text(200),
  line2: Type.Optional(Type.String({ maxLength: 200 })),
  postalCode: text(12),
  city: text(120),
  country: Type.Literal('FR'),
})
export const Delivery = Type.Union([
  strictObject({ method: Type.Literal('delivery'), address: Address }),
  strictObject({ method: Type.Literal('pickup'), locationId: Type.String({ pattern: '^[a-z0-9-]{1,40}$' }) }),
])
export const PaymentMethod = Type.Union([
  strictObject({ method: Type.Literal('hosted') }),
  strictObject({ method: Type.Literal('token'), token: text(100) }),
])

const QuoteLine = Type.Object({
  sku: Sku,
  quantity: Type.Integer({ minimum: 1 }),
  unitAmountMinor: AmountMinor,
  lineAmountMinor: AmountMinor,
  vatRateBp: Type.Integer({ minimum: 0 }),
})
const Quote = Type.Object({
  currency: Currency,
  lines: Type.Array(QuoteLine, { minItems: 1, maxItems: 200 }),
  subtotalMinor: AmountMinor,
  deliveryFeeMinor: AmountMinor,
  totalMinor: AmountMinor,
})

export const PlaceOrder = strictObject({
  checkoutId: Uuid,
  cartId: Uuid,
  owner: text(64),
  contact: Contact,
  delivery: Delivery,
  lines: Type.Array(
    strictObject({
      sku: Sku,
      name: text(200),
      pictureUrl: Type.String({ maxLength: 300 }),
      quantity: Type.Integer({ minimum: 1, maximum: 99 }),
    }),
    { minItems: 1, maxItems: 200 },
  ),
  quote: Quote,
  payment: PaymentMethod,
  waitMs: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000, default: 0 })),
})
export type PlaceOrder = Static<typeof PlaceOrder>

const Line = Type.Object({
  lineId: Uuid,
  sku: Sku,
  name: Type.String(),
  pictureUrl: Type.String(),
  quantity: Type.Integer(),
  unitAmountMinor: Type.Integer(),
  lineAmountMinor: Type.Integer(),
  vatRateBp: Type.Integer(),
  pickedQuantity: Type.Union([Type.Integer(), Type.Null()]),
  refundedQuantity: Type.Integer(),
})
export const Order = Type.Object({
  orderId: Uuid,
  orderNumber: Type.String(),
  owner: Type.String(),
  contact: Contact,
  delivery: Delivery,
  status: Type.Enum([...orderStatuses]),
  refusal: Type.Optional(
    Type.Object({
      reason: Type.String(),
      detail: Type.Optional(Type.String()),
      shortages: Type.Optional(Type.Array(Type.Unknown())),
    }),
  ),
  currency: Currency,
  lines: Type.Array(Line),
  subtotalMinor: Type.Integer(),
  deliveryFeeMinor: Type.Integer(),
  totalMinor: Type.Integer(),
  capturedMinor: Type.Integer(),
  refundedMinor: Type.Integer(),
  payment: Type.Object({
    paymentIntentId: Uuid,
    status: Type.String(),
    redirectUrl: Type.Optional(Type.String()),
  }),
  placedAt: Instant,
  version: Type.Integer(),
  cancellable: Type.Boolean(),
})
export type Order = Static<typeof Order>
export const OrderPage = pageOf(Order)
export const OrderParams = Type.Object({ orderId: Uuid })
export const OwnOrdersQuery = Type.Object(pageQuery)
export const OrdersQuery = Type.Object({
  ...pageQuery,
  status: Type.Optional(repeatable(Type.Enum([...orderStatuses]), 8)),
  query: Type.Optional(Type.String({ maxLength: 100 })),
})
export const CancelOrder = strictObject({ reason: Type.Optional(Type.String({ maxLength: 200 })) })

export const Timeline = Type.Object({
  items: Type.Array(
    Type.Object({
      at: Instant,
      service: Type.String(),
      kind: Type.String(),
      title: Type.String(),
      detail: Type.Optional(Type.String()),
      actor: Type.Optional(Type.String()),
      traceId: Type.Optional(Type.String()),
    }),
  ),
})
export const RequestRefund = strictObject({
  lineId: Uuid,
  quantity: Type.Integer({ minimum: 1, maximum: 99 }),
  reason: Type.String({ minLength: 3, maxLength: 200 }),
})
export type RequestRefund = Static<typeof RequestRefund>
export const Refund = Type.Object({
  refundId: Uuid,
  amountMinor: Type.Integer(),
  status: Type.Enum(['requested', 'succeeded', 'failed']),
})
