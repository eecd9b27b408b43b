export interface RequestedLine {
  sku: string
  quantity: number
}

export interface LocationStock {
  sku: string
  locationId: string
  onHand: number
}

export interface Allocation {
  sku: string
  locationId: string
  quantity: number
}

export interface Shortage {
  sku: string
  requested: number
  available: number
}

/** Lines of the same SKU are one demand: two lines must not be checked against the same stock twice. */
export function mergeLines(lines: RequestedLine[]): RequestedLine[] {
  const quantities = new Map<string, number>()
  for (const { sku, quantity } of lines) quantities.set(sku, (quantities.get(sku) ?? 0) + quantity)
  return [...quantities]
    .map(([sku, quantity]) => ({ sku, quantity }))
    .sort((left, right) => (left.sku < right.sku ? -1 : 1))
}

/** Takes each line from one location where possible (the preferred one first), and splits it over several only where it must. */
export function allocate(
  lines: RequestedLine[],
  stock: LocationStock[],
  preferredLocationId?: string,
): { allocations: Allocation[]; shortages: Shortage[] } {
  const allocations: Allocation[] = []
  const shortages: Shortage[] = []
  for (const { sku, quantity } of mergeLines(lines)) {
    const candidates = stock
      .filter((row) => row.sku === sku && row.onHand > 0)
      .sort(byPreference(quantity, preferredLocationId))
    let missing = quantity
    for (const candidate of candidates) {
      const taken = Math.min(missing, candidate.onHand)
      if (taken > 0) allocations.push({ sku, locationId: candidate.locationId, quantity: taken })
      missing -= taken
    }
    if (missing > 0) shortages.push({ sku, requested: quantity, available: quantity - missing })
  }
  return { allocations, shortages }
}

function byPreference(quantity: number, preferredLocationId: string | undefined) {
  const rank = (row: LocationStock) =>
    (row.locationId === preferredLocationId ? 2 : 0) + (row.onHand >= quantity ? 1 : 0)
  return (left: LocationStock, right: LocationStock) =>
    rank(right) - rank(left) || right.onHand - left.onHand || (left.locationId < right.locationId ? -1 : 1)
}
