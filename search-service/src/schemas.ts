import { AmountMinor, Currency, Sku, Uuid, repeatable } from '@halles/service-kit'
import { Type, type Static } from 'typebox'

const Text = Type.String({ maxLength: 200 })
const Chosen = Type.Optional(repeatable(Type.String({ minLength: 1, maxLength: 120 }), 50))

export const SearchQuery = Type.Object({
  q: Type.Optional(Text),
  category: Chosen,
  brand: Chosen,
  label: Chosen,
  allergenFree: Chosen,
  minPriceMinor: Type.Optional(AmountMinor),
  maxPriceMinor: Type.Optional(AmountMinor),
  inStock: Type.Optional(Type.Boolean()),
  sort: Type.Optional(Type.Enum(['relevance', 'price-asc', 'price-desc', 'name', 'unit-price-asc'])),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000, default: 1 })),
  pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 24 })),
})

const Price = Type.Object({
  amountMinor: AmountMinor,
  currency: Currency,
  unitPrice: Type.Object({ amountMinor: Type.Integer(), per: Type.Enum(['kg', 'l', 'piece']) }),
})
const PriceOrNone = Type.Union([Price, Type.Null()])

export const SearchResult = Type.Object({
  items: Type.Array(
    Type.Object({
      productId: Uuid,
      sku: Sku,
      slug: Type.String(),
      name: Type.String(),
      brand: Type.String(),
      categorySlug: Type.String(),
      pictureUrl: Type.String(),
      netContent: Type.Object({ value: Type.Integer(), unit: Type.Enum(['g', 'ml', 'piece']) }),
      labels: Type.Array(Type.String()),
      price: PriceOrNone,
      availability: Type.Enum(['in-stock', 'low', 'out']),
    }),
  ),
  total: Type.Integer(),
  page: Type.Integer(),
  pageSize: Type.Integer(),
  facets: Type.Array(
    Type.Object({
      name: Type.Enum(['category', 'brand', 'label', 'allergenFree', 'price']),
      values: Type.Array(
        Type.Object({
          value: Type.String(),
          label: Type.String(),
          count: Type.Integer(),
          selected: Type.Boolean(),
        }),
      ),
    }),
  ),
  correctedQuery: Type.Optional(Type.String()),
})
export type SearchResult = Static<typeof SearchResult>

export const SuggestionQuery = Type.Object({ q: Text })
export const SuggestionList = Type.Object({
  queries: Type.Array(Type.String()),
  products: Type.Array(
    Type.Object({ slug: Type.String(), name: Type.String(), pictureUrl: Type.String(), price: PriceOrNone }),
  ),
  categories: Type.Array(Type.Object({ slug: Type.String(), name: Type.String() })),
})
export type SuggestionList = Static<typeof SuggestionList>
