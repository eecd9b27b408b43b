import type { Availability } from './product.ts'

export interface CartLine {
  sku: string
  slug: string
  name: string
  brand: string
  pictureUrl: string
  quantity: number
  unitAmountMinor: number | null
  lineAmountMinor: number | null
  availability: Availability
}

export interface Cart {
  cartId: string
  version: number
  lines: CartLine[]
  itemCount: number
  subtotalMinor: number
  currency: string
}
