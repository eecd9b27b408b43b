import { scaleHalfUp } from './scale-half-up.ts'

export type VatClass = 'standard' | 'reduced' | 'super-reduced'

/** France, in basis points. */
const rates: Record<VatClass, number> = { standard: 2_000, reduced: 550, 'super-reduced': 210 }

export function vatRateOf(vatClass: VatClass): number {
  return rates[vatClass]
}

/** The VAT inside a gross amount. */
export function includedVat(grossMinor: number, rateBp: number): number {
  return scaleHalfUp(grossMinor, rateBp, 10_000 + rateBp)
}
