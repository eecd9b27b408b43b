import type { Listing, Suggestions } from '@/lib/shop/listing.ts'
import type { Fields } from './fields.ts'
import {
  readInteger,
  readList,
  readOptional,
  readOptionalInteger,
  readOptionalList,
  readOptionalText,
  readPictureUrl,
  readText,
  readTexts,
} from './fields.ts'
import { toProductCard } from './product.ts'

export function toListing(fields: Fields): Listing {
  return {
    items: readList(fields, 'items', toProductCard),
    total: readInteger(fields, 'total'),
    page: readOptionalInteger(fields, 'page') ?? 1,
    pageSize: readOptionalInteger(fields, 'pageSize') ?? 24,
    facets: readOptionalList(fields, 'facets', (facet) => ({
      name: readText(facet, 'name'),
      values: readOptionalList(facet, 'values', (value) => ({
        value: String(value.value ?? ''),
        label: readOptionalText(value, 'label') ?? String(value.value ?? ''),
        count: readOptionalInteger(value, 'count') ?? 0,
        selected: value.selected === true,
      })),
    })),
    correctedQuery: readOptionalText(fields, 'correctedQuery'),
  }
}

export function toSuggestions(fields: Fields): Suggestions {
  return {
    queries: readTexts(fields, 'queries'),
    products: readOptionalList(fields, 'products', (product) => ({
      slug: readText(product, 'slug'),
      name: readText(product, 'name'),
      pictureUrl: readPictureUrl(product),
      amountMinor: readOptional(product, 'price', (price) => readOptionalInteger(price, 'amountMinor')),
    })),
    categories: readOptionalList(fields, 'categories', (category) => ({
      slug: readText(category, 'slug'),
      name: readText(category, 'name'),
    })),
  }
}
