import type { Order, OrderStatus } from '#lib/transforms/order.ts'

export type Tone = 'neutral' | 'info' | 'wait' | 'go' | 'done' | 'stop'

export const statusWords: Record<OrderStatus, { label: string; tone: Tone; meaning: string }> = {
  placed: { label: 'Placed', tone: 'neutral', meaning: 'Stock and payment are being arranged' },
  'awaiting-payment': { label: 'Awaiting payment', tone: 'wait', meaning: 'The customer has not paid yet' },
  confirmed: { label: 'Confirmed', tone: 'info', meaning: 'Paid and ready to pick' },
  picking: { label: 'Picking', tone: 'go', meaning: 'A colleague is picking it' },
  packed: { label: 'Packed', tone: 'go', meaning: 'Waits for the customer or the driver' },
  completed: { label: 'Completed', tone: 'done', meaning: 'Handed over and charged' },
  cancelled: { label: 'Cancelled', tone: 'stop', meaning: 'Nothing was charged' },
  refused: { label: 'Refused', tone: 'stop', meaning: 'Could not be accepted' },
}

export const stages = ['Placed', 'Paid', 'Picking', 'Packed', 'Handed over'] as const

/** How many of the five stages an order has reached; null when it ended before the end. */
export function stageReached(status: OrderStatus): number | null {
  const reached: Partial<Record<OrderStatus, number>> = {
    placed: 1,
    'awaiting-payment': 1,
    confirmed: 2,
    picking: 3,
    packed: 4,
    completed: 5,
  }
  return reached[status] ?? null
}

export const refusalWords: Record<string, string> = {
  'insufficient-stock': 'Not enough stock',
  'payment-declined': 'The payment was declined',
  'payment-expired': 'The payment was not finished in time',
  error: 'A technical problem',
}

export type Refundable = { quantity: number; leftMinor: number }

/** What may still go back to the customer: bounded by what was handed over and by what was charged. */
export function refundable(order: Order, lineId: string): Refundable {
  const line = order.lines.find((one) => one.lineId === lineId)
  const leftMinor = Math.max(0, order.capturedMinor - order.refundedMinor)
  if (!line || order.capturedMinor === 0) return { quantity: 0, leftMinor }
  return { quantity: Math.max(0, (line.pickedQuantity ?? line.quantity) - line.refundedQuantity), leftMinor }
}
