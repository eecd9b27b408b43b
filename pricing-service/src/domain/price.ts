import type { NetContent } from './unit-price.ts'
import { unitPriceOf } from './unit-price.ts'
import { vatRateOf, type VatClass } from './vat.ts'

export interface KeptPrice {
  sku: string
  amountMinor: number
  vatClass: VatClass
  netContent: NetContent
  version: number
}

/** A price as others see it: with the rate of its VAT class and the price per kilogram, litre or piece. */
export function presentPrice({ sku, amountMinor, vatClass, netContent, version }: KeptPrice) {
  return {
    sku,
    currency: 'EUR' as const,
    amountMinor,
    vatClass,
    vatRateBp: vatRateOf(vatClass),
    unitPrice: unitPriceOf(amountMinor, netContent),
    version,
  }
}
