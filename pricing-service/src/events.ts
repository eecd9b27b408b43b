import type { NewEvent } from '@halles/service-kit'
import type { Price } from './schemas.ts'

export function priceChanged(price: Price): NewEvent<Price> {
  return { type: 'price.changed.v1', subject: price.sku, data: price }
}
