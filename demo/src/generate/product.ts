import type { VatClass } from '../assortment/schema.ts'
import type { NetContent } from './net-content.ts'
import type { NutritionRow } from './nutrition.ts'
import type { PictureSpec } from '../pictures/picture.ts'

/** A product as catalog-service imports it. */
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
  netContent: NetContent
  vatClass: VatClass
  allergens: string[]
  labels: string[]
  attributes: { name: string; value: string }[]
  nutrition?: NutritionRow[]
  origin?: string
  active: boolean
  ean: string
}

/** A product with what the other services need to know about it. */
export interface ShelfItem {
  product: Product
  amountMinor: number
  perishable: boolean
  picture: PictureSpec
}
