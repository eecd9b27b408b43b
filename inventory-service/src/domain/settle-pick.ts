import type { Allocation } from './allocation.ts'

/** Splits what was held into what was sold and what goes back; `tooMuch` names picks that nobody held. */
export function settlePick(
  held: Allocation[],
  picked: Allocation[],
): { sold: Allocation[]; returned: Allocation[]; tooMuch: Allocation[] } {
  const quantityPicked = new Map<string, number>()
  for (const line of picked)
    quantityPicked.set(keyOf(line), (quantityPicked.get(keyOf(line)) ?? 0) + line.quantity)
  const sold: Allocation[] = []
  const returned: Allocation[] = []
  for (const line of held) {
    const quantity = Math.min(line.quantity, quantityPicked.get(keyOf(line)) ?? 0)
    quantityPicked.set(keyOf(line), (quantityPicked.get(keyOf(line)) ?? 0) - quantity)
    if (quantity > 0) sold.push({ ...line, quantity })
    if (quantity < line.quantity) returned.push({ ...line, quantity: line.quantity - quantity })
  }
  const tooMuch = picked.filter((line) => (quantityPicked.get(keyOf(line)) ?? 0) > 0)
  return { sold, returned, tooMuch }
}

function keyOf({ sku, locationId }: Allocation): string {
  return `${sku} ${locationId}`
}
