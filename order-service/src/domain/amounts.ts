interface PricedLine {
  lineId: string
  quantity: number
  unitAmountMinor: number
}

interface PickedLine {
  lineId: string
  pickedQuantity: number
}

/** Units picked per line, over all locations a line was split to. */
export function pickedByLine(picked: PickedLine[]): Map<string, number> {
  const byLine = new Map<string, number>()
  for (const { lineId, pickedQuantity } of picked)
    byLine.set(lineId, (byLine.get(lineId) ?? 0) + pickedQuantity)
  return byLine
}

/** What may be captured: the picked units at the ordered price, and the delivery fee if there is anything to deliver. */
export function capturable(
  order: { lines: PricedLine[]; deliveryFeeMinor: number },
  picked: PickedLine[],
): number {
  const byLine = pickedByLine(picked)
  const goods = order.lines.reduce(
    (sum, line) => sum + Math.min(line.quantity, byLine.get(line.lineId) ?? 0) * line.unitAmountMinor,
    0,
  )
  return goods === 0 ? 0 : goods + order.deliveryFeeMinor
}
