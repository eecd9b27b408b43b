export type AvailabilityStatus = 'in-stock' | 'low' | 'out'

const lowFrom = 5

export function availabilityOf(onHand: number): AvailabilityStatus {
  if (onHand <= 0) return 'out'
  return onHand <= lowFrom ? 'low' : 'in-stock'
}
