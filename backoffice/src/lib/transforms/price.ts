import { asObject, number, optionalNumber, optionalObject, optionalText, text } from './json-reader.ts'

export type Price = {
  sku: string
  currency: string
  amountMinor: number
  vatClass: string
  vatRateBp: number | null
  unitPrice: { amountMinor: number; per: string } | null
  version: number
}

export function toPrice(body: unknown): Price {
  const json = asObject(body, 'price')
  const unit = optionalObject(json, 'unitPrice')
  return {
    sku: text(json, 'sku'),
    currency: optionalText(json, 'currency') ?? 'EUR',
    amountMinor: number(json, 'amountMinor'),
    vatClass: optionalText(json, 'vatClass') ?? '',
    vatRateBp: optionalNumber(json, 'vatRateBp'),
    unitPrice: unit && { amountMinor: number(unit, 'amountMinor'), per: text(unit, 'per') },
    version: number(json, 'version'),
  }
}
