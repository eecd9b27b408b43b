import { AmountMinor, Currency, Instant, Sku, Uuid, repeatable, strictObject } from '@halles/service-kit'
import { Type, type Static } from 'typebox'

const Quantity = Type.Integer({ minimum: 1, maximum: 10_000 })
const Version = Type.Integer({ minimum: 1 })
const VatClass = Type.Enum(['standard', 'reduced', 'super-reduced'])
const VatRate = Type.Integer({ minimum: 0, maximum: 10_000, description: 'basis points: 2000 is 20 %' })
/** Sums of many lines may grow beyond what one price may be. */
const Sum = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description: 'minor units (cents)' })

export const Price = Type.Object({
  sku: Sku,
  currency: Currency,
  amountMinor: AmountMinor,
  vatClass: VatClass,
  vatRateBp: VatRate,
  unitPrice: Type.Object({ amountMinor: Sum, per: Type.Enum(['kg', 'l', 'piece']) }),
  version: Version,
})
export type Price = Static<typeof Price>
export const PriceList = Type.Object({ items: Type.Array(Price) })
export const PriceQuery = Type.Object({ sku: repeatable(Sku, 100) })
export const PriceParams = Type.Object({ sku: Sku })
export const SetPrice = strictObject({
  amountMinor: Type.Integer({ minimum: 1, maximum: 10_000_000 }),
  expectedVersion: Version,
})
export type SetPrice = Static<typeof SetPrice>

const ImportedPrice = strictObject({
  sku: Sku,
  amountMinor: Type.Integer({ minimum: 1, maximum: 10_000_000 }),
  vatClass: VatClass,
  netContent: strictObject({
    value: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    unit: Type.Enum(['g', 'ml', 'piece']),
  }),
})
export type ImportedPrice = Static<typeof ImportedPrice>
export const ImportPrices = strictObject({
  prices: Type.Array(ImportedPrice, { minItems: 1, maxItems: 1_000 }),
})
export const Imported = Type.Object({
  imported: Type.Integer({ description: 'how many were new or different' }),
})

export const AskQuote = strictObject({
  lines: Type.Array(strictObject({ sku: Sku, quantity: Quantity }), { minItems: 1, maxItems: 200 }),
  deliveryMethod: Type.Union([Type.Literal('delivery'), Type.Literal('pickup'), Type.Null()]),
})
export type AskQuote = Static<typeof AskQuote>
const QuoteLine = strictObject({
  sku: Sku,
  quantity: Type.Integer({ minimum: 1 }),
  unitAmountMinor: AmountMinor,
  lineAmountMinor: Sum,
  vatClass: VatClass,
  vatRateBp: VatRate,
  vatAmountMinor: Sum,
})
export const Quote = strictObject({
  quoteId: Uuid,
  currency: Currency,
  lines: Type.Array(QuoteLine, { maxItems: 200 }),
  subtotalMinor: Sum,
  deliveryFeeMinor: Sum,
  vat: Type.Array(strictObject({ rateBp: VatRate, amountMinor: Sum }), { maxItems: 10 }),
  totalMinor: Sum,
  expiresAt: Instant,
  hash: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$', description: 'signature of the quote' }),
})
export type Quote = Static<typeof Quote>
export const VerifyQuote = strictObject({ quote: Quote })
export const Verdict = Type.Object({
  valid: Type.Boolean(),
  reason: Type.Optional(Type.Enum(['forged', 'expired'])),
})
export type Verdict = Static<typeof Verdict>
