const limits = [0, 200, 500, 1_000, 2_000]

/** Bands of the price facet, in cents, both ends included; the last one is open. */
export const priceBands = limits.map((min, index) => {
  const next = limits[index + 1]
  return {
    min,
    max: next === undefined ? undefined : next - 1,
    value: `${min}-${next === undefined ? '' : next - 1}`,
    label: labelOf(min, next),
  }
})

export function bandOf(amountMinor: number): number {
  return limits.findLastIndex((limit) => amountMinor >= limit)
}

function labelOf(min: number, next: number | undefined): string {
  if (min === 0 && next !== undefined) return `Under €${next / 100}`
  return next === undefined ? `€${min / 100} and more` : `€${min / 100} to €${next / 100}`
}
