export const orderStatuses = [
  'placed',
  'awaiting-payment',
  'confirmed',
  'picking',
  'packed',
  'completed',
  'cancelled',
  'refused',
] as const
export type OrderStatus = (typeof orderStatuses)[number]

/** An order can be cancelled until somebody starts to pick it. */
export function isCancellable(status: string): boolean {
  return status === 'placed' || status === 'awaiting-payment' || status === 'confirmed'
}

/** True once placing has come to an answer for the shopper. */
export function isAnswered(status: string): boolean {
  return status !== 'placed'
}
