export type Availability = 'in-stock' | 'low' | 'out'

export interface DocumentProduct {
  productId: string
  sku: string
  slug: string
  name: string
  brand: string
  categorySlug: string
  categoryPath: Array<{ slug: string; name: string }>
  description: string
  pictureUrl: string
  netContent: { value: number; unit: 'g' | 'ml' | 'piece' }
  allergens: string[]
  labels: string[]
  attributes: Array<{ name: string; value: string }>
  active: boolean
  version: number
}

export interface DocumentPrice {
  amountMinor: number
  currency: 'EUR'
  unitPrice: { amountMinor: number; per: 'kg' | 'l' | 'piece' }
}

/** Everything known about one SKU; parts nobody has told yet are null. */
export interface Document {
  sku: string
  product: DocumentProduct | null
  price: DocumentPrice | null
  availability: Availability
}

export type FoundItem = Pick<
  DocumentProduct,
  'productId' | 'sku' | 'slug' | 'name' | 'brand' | 'categorySlug' | 'pictureUrl' | 'netContent' | 'labels'
> & { price: DocumentPrice | null; availability: Availability }

export function foundItem(
  product: DocumentProduct,
  price: DocumentPrice | null,
  availability: Availability,
): FoundItem {
  const { productId, sku, slug, name, brand, categorySlug, pictureUrl, netContent, labels } = product
  return {
    productId,
    sku,
    slug,
    name,
    brand,
    categorySlug,
    pictureUrl,
    netContent,
    labels,
    price,
    availability,
  }
}
