const SIZE_ELASTICITY = -0.12

export interface PriceInput {
  basePerUnit: number
  priced: number
  referencePriced: number
  variantFactor: number
  brandFactor: number
  /** Between -1 and 1. */
  noise: number
}

/** The shelf price in cents, VAT included, always ending in 9. Bigger packs cost less per unit. */
export const shelfPriceMinor = (input: PriceInput): number => {
  const sizeFactor = Math.min(1.4, Math.max(0.7, (input.priced / input.referencePriced) ** SIZE_ELASTICITY))
  const perUnit =
    input.basePerUnit * input.variantFactor * input.brandFactor * sizeFactor * (1 + input.noise * 0.025)
  const cents = perUnit * input.priced * 100
  return Math.max(29, Math.round((cents + 1) / 10) * 10 - 1)
}
