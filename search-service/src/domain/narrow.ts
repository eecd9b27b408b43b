import { priceBands } from './price-bands.ts'
import type { ShelfEntry, ShelfFacets } from './shelf.ts'

export interface Filters {
  category?: string[] | undefined
  brand?: string[] | undefined
  label?: string[] | undefined
  allergenFree?: string[] | undefined
  minPriceMinor?: number | undefined
  maxPriceMinor?: number | undefined
  inStock?: boolean | undefined
}

export interface Narrowed {
  hits: ShelfEntry[]
  counts: {
    category: Int32Array
    brand: Int32Array
    label: Int32Array
    allergen: Int32Array
    band: Int32Array
  }
}

const failsCategory = 1
const failsBrand = 2
const failsLabel = 4
const failsPrice = 8
const failsOther = 16

/**
 * One pass over the candidates. What passes every filter is a hit and counts in every facet; what fails in one facet only counts in that
 * facet, so that its other values show what they would give. Being free from an allergen is no choice between values: there every value
 * narrows, and only hits count.
 */
export function narrow(candidates: ShelfEntry[], filters: Filters, facets: ShelfFacets): Narrowed {
  const wanted = {
    category: flagsOf(filters.category, facets.category),
    brand: flagsOf(filters.brand, facets.brand),
    label: flagsOf(filters.label, facets.label),
    allergenFree: flagsOf(filters.allergenFree, facets.allergen),
  }
  const { minPriceMinor, maxPriceMinor, inStock = false } = filters
  const priced = minPriceMinor !== undefined || maxPriceMinor !== undefined
  const hits: ShelfEntry[] = []
  const counts = {
    category: new Int32Array(facets.category.size),
    brand: new Int32Array(facets.brand.size),
    label: new Int32Array(facets.label.size),
    allergen: new Int32Array(facets.allergen.size),
    band: new Int32Array(priceBands.length),
  }

  for (const entry of candidates) {
    let fails = 0
    if (wanted.category && !hasAny(entry.categories, wanted.category)) fails |= failsCategory
    if (wanted.brand && !wanted.brand[entry.brand]) fails |= failsBrand
    if (wanted.label && !hasAny(entry.labels, wanted.label)) fails |= failsLabel
    if (priced && !isWithin(entry.amountMinor, minPriceMinor, maxPriceMinor)) fails |= failsPrice
    if ((wanted.allergenFree && hasAny(entry.allergens, wanted.allergenFree)) || (inStock && entry.out))
      fails |= failsOther
    if (fails === 0) {
      hits.push(entry)
      countAll(counts.allergen, entry.allergens)
    }
    if (fails === 0 || fails === failsCategory) countAll(counts.category, entry.categories)
    if (fails === 0 || fails === failsBrand) countOne(counts.brand, entry.brand)
    if (fails === 0 || fails === failsLabel) countAll(counts.label, entry.labels)
    if ((fails === 0 || fails === failsPrice) && entry.band !== null) countOne(counts.band, entry.band)
  }
  return { hits, counts }
}

function flagsOf(
  values: string[] | undefined,
  facet: { size: number; find(value: string): number | undefined },
): Uint8Array | undefined {
  if (!values || values.length === 0) return undefined
  const flags = new Uint8Array(facet.size)
  for (const value of values) {
    const number = facet.find(value)
    if (number !== undefined) flags[number] = 1
  }
  return flags
}

function hasAny(numbers: number[], flags: Uint8Array): boolean {
  for (const number of numbers) if (flags[number]) return true
  return false
}

function isWithin(amountMinor: number | null, min = 0, max = Infinity): boolean {
  return amountMinor !== null && amountMinor >= min && amountMinor <= max
}

function countAll(counts: Int32Array, numbers: number[]): void {
  for (const number of numbers) countOne(counts, number)
}

function countOne(counts: Int32Array, number: number): void {
  counts[number] = (counts[number] as number) + 1
}
