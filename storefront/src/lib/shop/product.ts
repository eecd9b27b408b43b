import type { NetContent } from '@/lib/net-content.ts'

export type Availability = 'in-stock' | 'low' | 'out'

export interface Price {
  amountMinor: number
  currency: string
  unitPrice: { amountMinor: number; per: string } | null
}

export interface PriceWithVat extends Price {
  vatRateBp: number | null
}

export interface Stock {
  status: Availability
  available: number
}

export interface ProductCard {
  productId: string
  sku: string
  slug: string
  name: string
  brand: string
  categorySlug: string
  pictureUrl: string
  netContent: NetContent | null
  labels: string[]
  price: Price | null
  availability: Availability
}

export interface Product {
  productId: string
  sku: string
  slug: string
  name: string
  brand: string
  categorySlug: string
  categoryPath: { slug: string; name: string }[]
  description: string
  pictureUrl: string
  netContent: NetContent | null
  allergens: string[]
  labels: string[]
  attributes: { name: string; value: string }[]
  nutrition: { name: string; per100: string }[]
  origin: string | null
  ean: string | null
  active: boolean
}

export interface Category {
  slug: string
  name: string
  parentSlug: string | null
  pictureUrl: string
  productCount: number
  position: number
}
