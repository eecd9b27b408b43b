import type { ProductCard } from './product.ts'

export interface FacetValue {
  value: string
  label: string
  count: number
  selected: boolean
}

export interface Facet {
  name: string
  values: FacetValue[]
}

export interface Listing {
  items: ProductCard[]
  total: number
  page: number
  pageSize: number
  facets: Facet[]
  correctedQuery: string | null
}

export interface Suggestions {
  queries: string[]
  products: { slug: string; name: string; pictureUrl: string; amountMinor: number | null }[]
  categories: { slug: string; name: string }[]
}
