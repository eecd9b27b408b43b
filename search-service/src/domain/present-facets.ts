import type { FacetValues } from './facet-values.ts'
import type { Filters, Narrowed } from './narrow.ts'
import { priceBands } from './price-bands.ts'
import type { ShelfFacets } from './shelf.ts'

export interface FacetValue {
  value: string
  label: string
  count: number
  selected: boolean
}

export interface Facet {
  name: 'category' | 'brand' | 'label' | 'allergenFree' | 'price'
  values: FacetValue[]
}

const mostValues = 60

/** The facets beside a listing: values that lead somewhere, the fullest first, and those that are chosen. */
export function presentFacets({ hits, counts }: Narrowed, filters: Filters, facets: ShelfFacets): Facet[] {
  const free = counts.allergen.map((containing) => hits.length - containing)
  return [
    { name: 'category', values: valuesOf(facets.category, counts.category, filters.category) },
    { name: 'brand', values: valuesOf(facets.brand, counts.brand, filters.brand) },
    { name: 'label', values: valuesOf(facets.label, counts.label, filters.label) },
    { name: 'allergenFree', values: valuesOf(facets.allergen, free, filters.allergenFree) },
    { name: 'price', values: bandsOf(counts.band, filters) },
  ]
}

function valuesOf(facet: FacetValues, counts: Int32Array, chosen: string[] = []): FacetValue[] {
  const values: FacetValue[] = []
  for (let number = 0; number < facet.size; number += 1) {
    const value = facet.value(number)
    const count = counts[number] as number
    const selected = chosen.includes(value)
    if (count > 0 || selected) values.push({ value, label: facet.label(number), count, selected })
  }
  values.sort((left, right) => right.count - left.count || (left.label < right.label ? -1 : 1))
  return values.filter((value, index) => index < mostValues || value.selected)
}

function bandsOf(counts: Int32Array, { minPriceMinor, maxPriceMinor }: Filters): FacetValue[] {
  return priceBands
    .map(({ value, label, min, max }, index) => ({
      value,
      label,
      count: counts[index] as number,
      selected:
        (minPriceMinor ?? 0) === min &&
        maxPriceMinor === max &&
        (minPriceMinor !== undefined || max !== undefined),
    }))
    .filter((band) => band.count > 0 || band.selected)
}
