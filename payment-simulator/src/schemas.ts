import { Instant, pageQuery, pageOf, strictObject } from '@halles/service-kit'
import { Type, type Static } from 'typebox'

const Amount = Type.Integer({ minimum: 1, maximum: 1_000_000_000, description: 'minor units (cents)' })
const Reference = Type.String({
  pattern: '^[A-Za-z0-9_-]{1,64}$',
  description: "the merchant's own id of the payment",
})
export const ChargeId = Type.String({ pattern: '^ch_[A-Za-z0-9_-]{22}$' })
export const Token = Type.Enum([
  'tok_approve',
  'tok_decline',
  'tok_timeout_then_approve',
  'tok_never',
  'tok_late',
])

export const CreateCharge = strictObject({
  reference: Reference,
  amountMinor: Amount,
  currency: Type.Literal('EUR'),
  returnUrl: Type.String({ pattern: '^https?://', maxLength: 2_000 }),
  token: Type.Optional(Token),
})
export type CreateCharge = Static<typeof CreateCharge>

const Movement = Type.Object({
  movementId: Type.String(),
  kind: Type.Enum(['authorised', 'captured', 'voided', 'refunded']),
  amountMinor: Type.Integer(),
  refundReference: Type.Optional(Type.String()),
  at: Instant,
})
export const Charge = Type.Object({
  chargeId: ChargeId,
  reference: Reference,
  status: Type.Enum(['requires_action', 'processing', 'authorised', 'declined', 'captured', 'voided']),
  amountMinor: Type.Integer(),
  currency: Type.Literal('EUR'),
  authorisedMinor: Type.Integer(),
  capturedMinor: Type.Integer(),
  voidedMinor: Type.Integer(),
  refundedMinor: Type.Integer(),
  declineCode: Type.Optional(Type.String()),
  hostedUrl: Type.Optional(Type.String()),
  movements: Type.Array(Movement),
})
export type Charge = Static<typeof Charge>
export const ChargeList = Type.Object({ items: Type.Array(Charge) })
export const ChargeParams = Type.Object({ chargeId: ChargeId })
export const ChargeQuery = Type.Object({ reference: Reference })

export const Capture = strictObject({ amountMinor: Amount })
export const VoidCharge = strictObject({})
export const Refund = strictObject({ amountMinor: Amount, refundReference: Reference })

export const LedgerQuery = Type.Object({ ...pageQuery, reference: Type.Optional(Reference) })
const LedgerRow = Type.Object({
  reference: Reference,
  status: Type.String(),
  authorisedMinor: Type.Integer(),
  capturedMinor: Type.Integer(),
  voidedMinor: Type.Integer(),
  refundedMinor: Type.Integer(),
})
export type LedgerRow = Static<typeof LedgerRow>
export const Ledger = pageOf(LedgerRow)

export const PayParams = Type.Object({ chargeId: Type.String({ maxLength: 64 }) })
export const Decision = strictObject({
  decision: Type.Enum(['approve', 'decline', 'challenge', 'walk-away', 'late', 'never']),
})
export const ChallengeCode = strictObject({ code: Type.String({ maxLength: 20 }) })
