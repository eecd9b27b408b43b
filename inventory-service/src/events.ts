import type { NewEvent } from '@halles/service-kit'
import type { AvailabilityStatus } from './domain/availability.ts'

export interface StockChanged {
  sku: string
  available: number
  status: AvailabilityStatus
}

export function stockChanged(data: StockChanged): NewEvent<StockChanged> {
  return { type: 'stock.changed.v1', subject: data.sku, data }
}

export function holdExpired(holdId: string): NewEvent<{ holdId: string }> {
  return { type: 'hold.expired.v1', subject: holdId, data: { holdId } }
}
