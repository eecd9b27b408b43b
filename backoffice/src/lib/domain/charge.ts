import type { Task } from '#lib/transforms/task.ts'

export type Charge = {
  goodsMinor: number
  deliveryFeeMinor: number
  totalMinor: number
  notChargedMinor: number
}

type PricedLine = { lineId: string; unitAmountMinor: number }
type Priced = { lines: readonly PricedLine[]; deliveryFeeMinor: number; totalMinor: number }

/** What the hand-over charges: picked pieces at the order's prices, never more than was authorised. */
export function chargeOf(task: Task, order: Priced): Charge {
  const unitAmount = (lineId: string) =>
    order.lines.find((line) => line.lineId === lineId)?.unitAmountMinor ?? 0
  const goodsMinor = task.lines.reduce(
    (sum, line) => sum + (line.pickedQuantity ?? 0) * unitAmount(line.orderLineId),
    0,
  )
  const deliveryFeeMinor = goodsMinor > 0 ? order.deliveryFeeMinor : 0
  const totalMinor = Math.min(goodsMinor + deliveryFeeMinor, order.totalMinor)
  return { goodsMinor, deliveryFeeMinor, totalMinor, notChargedMinor: order.totalMinor - totalMinor }
}
