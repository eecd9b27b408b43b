export interface OrderedLine {
  lineId: string
  sku: string
  name: string
  pictureUrl: string
  quantity: number
}

export interface PickLineRow extends OrderedLine {
  locationId: string
}

/** One row to pick per order line and location: what inventory allocated decides where each unit is taken from. */
export function spreadLines(
  lines: OrderedLine[],
  allocations: Array<{ sku: string; locationId: string; quantity: number }>,
): PickLineRow[] {
  const left = allocations.map((allocation) => ({ ...allocation }))
  return lines.flatMap((line) => {
    let missing = line.quantity
    const rows: PickLineRow[] = []
    for (const allocation of left) {
      if (allocation.sku !== line.sku || allocation.quantity === 0 || missing === 0) continue
      const quantity = Math.min(missing, allocation.quantity)
      allocation.quantity -= quantity
      missing -= quantity
      rows.push({ ...line, quantity, locationId: allocation.locationId })
    }
    return rows
  })
}
