import type { CartLine } from './cart.ts'

export interface Contact {
  email: string
  name: string
  phone: string
}

export interface Address {
  name: string
  line1: string
  line2: string
  postalCode: string
  city: string
  country: 'FR'
}

export type Delivery = { method: 'delivery'; address: Address } | { method: 'pickup'; locationId: string }

export interface QuoteLine {
  sku: string
  quantity: number
  unitAmountMinor: number
  lineAmountMinor: number
}

export interface Quote {
  hash: string
  currency: string
  lines: QuoteLine[]
  subtotalMinor: number
  deliveryFeeMinor: number
  vat: { rateBp: number; amountMinor: number }[]
  totalMinor: number
  expiresAt: string
}

export interface Checkout {
  checkoutId: string
  contact: Contact | null
  delivery: Delivery | null
  quote: Quote | null
  lines: CartLine[]
  status: 'open' | 'placed'
  orderId: string | null
  orderNumber: string | null
}

export interface PickupPlace {
  locationId: string
  name: string
  kind: 'store' | 'drive'
  city: string
}

export interface PlacedOrder {
  orderId: string
  orderNumber: string
  status: string
  paymentUrl: string | null
}

export interface Shortage {
  sku: string
  requested: number
  available: number
}
