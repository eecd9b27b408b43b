import { departmentOf, products } from './assortment.ts'
import type { StandInProduct } from './assortment.ts'

const PAGE_SIZE = 24

export function availabilityOf(stock: number): 'in-stock' | 'low' | 'out' {
  if (stock === 0) return 'out'
  return stock <= 5 ? 'low' : 'in-stock'
}

export function priceOf(item: StandInProduct) {
  const { value, unit } = item.product.netContent as { value: number; unit: string }
  const per = unit === 'g' ? 'kg' : unit === 'ml' ? 'l' : 'piece'
  const amountMinor = Math.round(per === 'piece' ? item.priceMinor / value : (item.priceMinor * 1000) / value)
  return {
    sku: item.sku,
    currency: 'EUR',
    amountMinor: item.priceMinor,
    vatClass: item.product.vatClass,
    vatRateBp: item.vatRateBp,
    unitPrice: { amountMinor, per },
    version: 1,
  }
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()

function matches(item: StandInProduct, query: string): boolean {
  const haystack = plain(`${item.product.name} ${item.product.brand} ${item.product.categorySlug}`)
  return plain(query)
    .split(/\s+/)
    .every((word) => haystack.includes(word))
}

const CORRECTIONS: Record<string, string> = {
  strawbery: 'strawberry',
  tomatos: 'tomatoes',
  chese: 'cheese',
  bagette: 'baguette',
}

const inCategory = (item: StandInProduct, slugs: string[]) =>
  slugs.length === 0 ||
  slugs.some(
    (slug) => item.product.categorySlug === slug || departmentOf.get(item.product.categorySlug) === slug,
  )

interface Filters {
  category: string[]
  brand: string[]
  label: string[]
  allergenFree: string[]
}

function passes(item: StandInProduct, filters: Filters, without?: keyof Filters): boolean {
  return (
    (without === 'category' || inCategory(item, filters.category)) &&
    (without === 'brand' || filters.brand.length === 0 || filters.brand.includes(item.product.brand)) &&
    (without === 'label' ||
      filters.label.length === 0 ||
      filters.label.some((label) => item.product.labels.includes(label))) &&
    (without === 'allergenFree' ||
      filters.allergenFree.every((allergen) => !item.product.allergens.includes(allergen)))
  )
}

function facet(
  name: keyof Filters,
  found: StandInProduct[],
  filters: Filters,
  valuesOf: (item: StandInProduct) => string[],
) {
  const counts = new Map<string, number>()
  for (const item of found.filter((candidate) => passes(candidate, filters, name))) {
    for (const value of valuesOf(item)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const label = (value: string) => (value.charAt(0).toUpperCase() + value.slice(1)).replaceAll('-', ' ')
  return {
    name,
    values: [...counts]
      .toSorted((a, b) => b[1] - a[1])
      .map(([value, count]) => ({
        value,
        label: name === 'brand' ? value : label(value),
        count,
        selected: filters[name].includes(value),
      })),
  }
}

const ALLERGENS = ['gluten', 'milk', 'eggs', 'nuts', 'fish']

export function toCard(item: StandInProduct) {
  const { productId, slug, name, brand, categorySlug, pictureUrl, netContent, labels } = item.product
  return {
    productId,
    sku: item.sku,
    slug,
    name,
    brand,
    categorySlug,
    pictureUrl,
    netContent,
    labels,
    price: priceOf(item),
    availability: availabilityOf(item.stock),
  }
}

export function searchListing(params: URLSearchParams) {
  const asked = params.get('q') ?? ''
  const corrected = CORRECTIONS[plain(asked)]
  const query = corrected ?? asked
  const filters: Filters = {
    category: params.getAll('category'),
    brand: params.getAll('brand'),
    label: params.getAll('label'),
    allergenFree: params.getAll('allergenFree'),
  }
  const min = Number(params.get('minPriceMinor') ?? 0)
  const max = Number(params.get('maxPriceMinor') ?? Infinity)
  const found = products.filter(
    (item) =>
      (query === '' || matches(item, query)) &&
      item.priceMinor >= min &&
      item.priceMinor <= max &&
      (params.get('inStock') !== 'true' || item.stock > 0),
  )
  const kept = found.filter((item) => passes(item, filters))
  const sort = params.get('sort')
  if (sort === 'price-asc') kept.sort((a, b) => a.priceMinor - b.priceMinor)
  if (sort === 'price-desc') kept.sort((a, b) => b.priceMinor - a.priceMinor)
  if (sort === 'unit-price-asc')
    kept.sort((a, b) => priceOf(a).unitPrice.amountMinor - priceOf(b).unitPrice.amountMinor)
  if (sort === 'name') kept.sort((a, b) => a.product.name.localeCompare(b.product.name))
  const page = Number(params.get('page') ?? 1)
  const pageSize = Number(params.get('pageSize') ?? PAGE_SIZE)
  return {
    items: kept.slice((page - 1) * pageSize, page * pageSize).map(toCard),
    total: kept.length,
    page,
    pageSize,
    facets: [
      facet('category', found, filters, (item) => [item.product.categorySlug]),
      facet('brand', found, filters, (item) => [item.product.brand]),
      facet('label', found, filters, (item) => item.product.labels),
      facet('allergenFree', found, filters, (item) =>
        ALLERGENS.filter((allergen) => !item.product.allergens.includes(allergen)),
      ),
    ],
    ...(corrected === undefined ? {} : { correctedQuery: corrected }),
  }
}

export function suggest(query: string) {
  const found = products.filter((item) => matches(item, query))
  return {
    queries: [...new Set(found.map((item) => item.product.name.toLowerCase().split(',')[0]!))].slice(0, 3),
    products: found.slice(0, 4).map((item) => ({
      slug: item.product.slug,
      name: item.product.name,
      pictureUrl: item.product.pictureUrl,
      price: priceOf(item),
    })),
    categories: [...new Map(found.map((item) => [item.product.categorySlug, item.product])).values()]
      .slice(0, 2)
      .map((product) => ({
        slug: product.categorySlug,
        name: (product.categoryPath as { name: string }[]).at(-1)!.name,
      })),
  }
}
