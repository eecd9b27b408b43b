import { asObject, list, number, optionalNumber, optionalText, text } from './json-reader.ts'

export type LedgerEntry = {
  entryId: string
  kind: string
  amountMinor: number
  at: string
  providerReference: string | null
}

export type PaymentIntent = {
  intentId: string
  status: string
  amountMinor: number | null
  declineCode: string | null
}

export type Payments = { intents: PaymentIntent[]; ledger: LedgerEntry[] }

export function toPayments(body: unknown): Payments {
  const json = asObject(body, 'payments')
  return {
    intents: list(json, 'intents', (item) => ({
      intentId: text(item, 'paymentIntentId'),
      status: text(item, 'status'),
      amountMinor: optionalNumber(item, 'amountMinor'),
      declineCode: optionalText(item, 'declineCode'),
    })),
    ledger: list(json, 'ledger', (item) => ({
      entryId: String(item.entryId),
      kind: text(item, 'kind'),
      amountMinor: number(item, 'amountMinor'),
      at: text(item, 'at'),
      providerReference: optionalText(item, 'providerReference'),
    })),
  }
}
