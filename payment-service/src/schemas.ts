import { Instant, strictObject } from '@halles/service-kit'
import { Type, type Static } from 'typebox'

const Id = Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$' })
const Amount = Type.Integer({ minimum: 1, maximum: 1_000_000_000, description: 'minor units (cents)' })
const Currency = Type.String({ pattern: '^EUR$' })
const Status = Type.Enum([
  'requires-action',
  'processing',
  'authorised',
  'declined',
  'unknown',
  'voided',
  'captured',
  'expired',
])

export const CreateIntent = strictObject({
  paymentIntentId: Id,
  orderId: Id,
  amountMinor: Amount,
  currency: Currency,
  method: Type.Union([
    strictObject({ method: Type.Literal('hosted') }),
    strictObject({ method: Type.Literal('token'), token: Type.String({ pattern: '^tok_[a-z_]{1,60}$' }) }),
  ]),
  returnUrl: Type.String({ pattern: '^https?://', maxLength: 2_000 }),
  expiresInSeconds: Type.Integer({ minimum: 5, maximum: 86_400 }),
})
export type CreateIntent = Static<typeof CreateIntent>

export const Intent = Type.Object({
  paymentIntentId: Id,
  orderId: Id,
  amountMinor: Type.Integer(),
  currency: Type.String(),
  status: Status,
  authorisedMinor: Type.Integer(),
  capturedMinor: Type.Integer(),
  refundedMinor: Type.Integer(),
  redirectUrl: Type.Optional(Type.String()),
  declineCode: Type.Optional(Type.String()),
  expiresAt: Instant,
})
export type Intent = Static<typeof Intent>
export const IntentParams = Type.Object({ paymentIntentId: Id })
export const IntentQuery = Type.Object({
  refresh: Type.Optional(Type.Boolean({ description: 'ask the provider first' })),
})

export const CaptureIntent = strictObject({ amountMinor: Amount })
export const Voided = Type.Object({ paymentIntentId: Id, status: Status })
export const RequestRefund = strictObject({
  refundId: Id,
  amountMinor: Amount,
  reason: Type.String({ minLength: 1, maxLength: 300 }),
})
export type RequestRefund = Static<typeof RequestRefund>
export const Refund = Type.Object({
  refundId: Id,
  paymentIntentId: Id,
  amountMinor: Type.Integer(),
  status: Type.Enum(['requested', 'refunded', 'refused']),
})
export type Refund = Static<typeof Refund>

export const WebhookTaken = Type.Object({ received: Type.Literal(true) })

export const OrderParams = Type.Object({ orderId: Id })
const LedgerEntry = Type.Object({
  entryId: Type.String(),
  paymentIntentId: Id,
  kind: Type.Enum(['authorised', 'captured', 'voided', 'refunded']),
  amountMinor: Type.Integer(),
  at: Instant,
  providerReference: Type.String(),
})
export type LedgerEntry = Static<typeof LedgerEntry>
export const OrderPayments = Type.Object({ intents: Type.Array(Intent), ledger: Type.Array(LedgerEntry) })
