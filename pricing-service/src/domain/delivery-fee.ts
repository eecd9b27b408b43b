export type DeliveryMethod = 'delivery' | 'pickup' | null

const feeMinor = 490
const freeFromMinor = 6_000

export function deliveryFeeOf(method: DeliveryMethod, subtotalMinor: number): number {
  return method === 'delivery' && subtotalMinor < freeFromMinor ? feeMinor : 0
}
