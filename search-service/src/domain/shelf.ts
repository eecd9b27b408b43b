import {
  foundItem,
  type Document,
  type DocumentPrice,
  type DocumentProduct,
  type FoundItem,
} from './document.ts'
import { createFacetValues, readable, type FacetValues } from './facet-values.ts'
import { bandOf } from './price-bands.ts'

export type Sort = 'relevance' | 'price-asc' | 'price-desc' | 'name' | 'unit-price-asc'

/** A product as it stands in the index: the answer for it, and all that filters, facets and orders need, worked out beforehand. */
export interface ShelfEntry {
  item: FoundItem
  name: string
  out: boolean
  amountMinor: number | null
  unitAmountMinor: number | null
  band: number | null
  categories: number[]
  brand: number
  labels: number[]
  allergens: number[]
  /** Place in the alphabetical order. */
  rank: number
}

export interface ShelfFacets {
  category: FacetValues
  brand: FacetValues
  label: FacetValues
  allergen: FacetValues
}

export interface Shelf {
  readonly facets: ShelfFacets
  readonly size: number
  put(document: Document & { product: DocumentProduct }): void
  remove(sku: string): void
  get(sku: string): ShelfEntry | undefined
  /** Everything, in this order; `relevance` without a query is what can be bought first, then the alphabet. */
  inOrder(sort: Sort): ShelfEntry[]
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

export function createShelf(): Shelf {
  const entries = new Map<string, ShelfEntry>()
  const facets: ShelfFacets = {
    category: createFacetValues(),
    brand: createFacetValues(),
    label: createFacetValues(),
    allergen: createFacetValues(),
  }
  const orders = new Map<Sort, ShelfEntry[]>()
  let namesChanged = false

  function rankNames(): void {
    if (!namesChanged) return
    namesChanged = false
    const byName = [...entries.values()].sort(
      (left, right) => collator.compare(left.name, right.name) || (left.item.sku < right.item.sku ? -1 : 1),
    )
    byName.forEach((entry, rank) => {
      entry.rank = rank
    })
  }

  return {
    facets,
    get size() {
      return entries.size
    },
    put: ({ product, price, availability }) => {
      const before = entries.get(product.sku)
      if (before?.name !== product.name) namesChanged = true
      entries.set(product.sku, {
        item: foundItem(product, price, availability),
        name: product.name,
        out: availability === 'out',
        ...amountsOf(price),
        ...numbersOf(product, facets),
        rank: before?.rank ?? 0,
      })
      orders.clear()
    },
    remove: (sku) => {
      entries.delete(sku)
      orders.clear()
    },
    get: (sku) => entries.get(sku),
    inOrder: (sort) => {
      const known = orders.get(sort)
      if (known) return known
      rankNames()
      const ordered = [...entries.values()].sort(comparators[sort])
      orders.set(sort, ordered)
      return ordered
    },
  }
}

/** Goods without a price come last, whatever the direction; equals in alphabetical order. */
export const comparators: Record<Sort, (left: ShelfEntry, right: ShelfEntry) => number> = {
  relevance: (left, right) => Number(left.out) - Number(right.out) || left.rank - right.rank,
  name: (left, right) => left.rank - right.rank,
  'price-asc': (left, right) =>
    (left.amountMinor ?? Infinity) - (right.amountMinor ?? Infinity) || left.rank - right.rank,
  'price-desc': (left, right) =>
    (right.amountMinor ?? -1) - (left.amountMinor ?? -1) || left.rank - right.rank,
  'unit-price-asc': (left, right) =>
    (left.unitAmountMinor ?? Infinity) - (right.unitAmountMinor ?? Infinity) || left.rank - right.rank,
}

function amountsOf(price: DocumentPrice | null) {
  if (!price) return { amountMinor: null, unitAmountMinor: null, band: null }
  return {
    amountMinor: price.amountMinor,
    unitAmountMinor: price.unitPrice.amountMinor,
    band: bandOf(price.amountMinor),
  }
}

function numbersOf(product: DocumentProduct, facets: ShelfFacets) {
  return {
    categories: product.categoryPath.map(({ slug, name }) => facets.category.number(slug, name)),
    brand: facets.brand.number(product.brand, product.brand),
    labels: product.labels.map((label) => facets.label.number(label, readable(label))),
    allergens: product.allergens.map((allergen) => facets.allergen.number(allergen, readable(allergen))),
  }
}
