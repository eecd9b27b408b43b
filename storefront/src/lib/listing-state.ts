import { eurosForInput, parseEuros } from './money.ts'

export const SORTS = [
  { value: 'relevance', label: 'Best match' },
  { value: 'price-asc', label: 'Price, lowest first' },
  { value: 'price-desc', label: 'Price, highest first' },
  { value: 'unit-price-asc', label: 'Price per kilo or litre' },
  { value: 'name', label: 'Name, A to Z' },
] as const

export type Sort = (typeof SORTS)[number]['value']

/** Facets that are lists of ticked boxes: their name in our address bar and in the search contract. */
export const CHOICES = [
  { param: 'category', facet: 'category', title: 'Department' },
  { param: 'brand', facet: 'brand', title: 'Brand' },
  { param: 'label', facet: 'label', title: 'Good to know' },
  { param: 'free', facet: 'allergenFree', title: 'Free from' },
] as const

export type ChoiceParam = (typeof CHOICES)[number]['param']

export interface ListingState {
  query: string
  choices: Record<ChoiceParam, string[]>
  minPriceMinor: number | null
  maxPriceMinor: number | null
  inStock: boolean
  sort: Sort
  page: number
}

export type SearchParams = Record<string, string | string[] | undefined>

const MAX_VALUES = 20

function all(params: SearchParams, name: string): string[] {
  const value = params[name]
  const values = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return [...new Set(values.map((item) => item.trim()).filter((item) => item !== ''))].slice(0, MAX_VALUES)
}

function priceIn(params: SearchParams, name: string): number | null {
  return parseEuros(all(params, name)[0] ?? '')
}

export function parseListingState(params: SearchParams): ListingState {
  const page = Number(all(params, 'page')[0] ?? '1')
  const sort = all(params, 'sort')[0]
  return {
    query: (all(params, 'q')[0] ?? '').slice(0, 120),
    choices: {
      category: all(params, 'category'),
      brand: all(params, 'brand'),
      label: all(params, 'label'),
      free: all(params, 'free'),
    },
    minPriceMinor: priceIn(params, 'min'),
    maxPriceMinor: priceIn(params, 'max'),
    inStock: all(params, 'stock')[0] === '1',
    sort: SORTS.find((candidate) => candidate.value === sort)?.value ?? 'relevance',
    page: Number.isSafeInteger(page) && page >= 1 && page <= 1_000 ? page : 1,
  }
}

/** The address of a listing: only what differs from the plain listing, always in the same order. */
export function listingHref(path: string, state: ListingState): string {
  const params = new URLSearchParams()
  if (state.query !== '') params.set('q', state.query)
  for (const { param } of CHOICES) for (const value of state.choices[param]) params.append(param, value)
  if (state.minPriceMinor !== null) params.set('min', eurosForInput(state.minPriceMinor))
  if (state.maxPriceMinor !== null) params.set('max', eurosForInput(state.maxPriceMinor))
  if (state.inStock) params.set('stock', '1')
  if (state.sort !== 'relevance') params.set('sort', state.sort)
  if (state.page > 1) params.set('page', String(state.page))
  const query = params.toString()
  return query === '' ? path : `${path}?${query}`
}

/** The same listing as a question to the search service. `within` narrows it to a department and those below it. */
export function searchQuery(state: ListingState, within: string[] = [], pageSize = 24): URLSearchParams {
  const params = new URLSearchParams()
  if (state.query !== '') params.set('q', state.query)
  for (const { param, facet } of CHOICES) {
    const values = facet === 'category' && within.length > 0 ? within : state.choices[param]
    for (const value of values) params.append(facet, value)
  }
  if (state.minPriceMinor !== null) params.set('minPriceMinor', String(state.minPriceMinor))
  if (state.maxPriceMinor !== null) params.set('maxPriceMinor', String(state.maxPriceMinor))
  if (state.inStock) params.set('inStock', 'true')
  params.set('sort', state.sort)
  params.set('page', String(state.page))
  params.set('pageSize', String(pageSize))
  return params
}

export function withPage(state: ListingState, page: number): ListingState {
  return { ...state, page }
}

export function withoutChoice(state: ListingState, param: ChoiceParam, value: string): ListingState {
  const kept = state.choices[param].filter((item) => item !== value)
  return { ...state, page: 1, choices: { ...state.choices, [param]: kept } }
}

export function withoutFilters(state: ListingState): ListingState {
  return {
    ...state,
    page: 1,
    choices: { category: [], brand: [], label: [], free: [] },
    minPriceMinor: null,
    maxPriceMinor: null,
    inStock: false,
  }
}

export function countFilters(state: ListingState): number {
  const chosen = CHOICES.reduce((sum, { param }) => sum + state.choices[param].length, 0)
  const priced = state.minPriceMinor !== null || state.maxPriceMinor !== null ? 1 : 0
  return chosen + priced + (state.inStock ? 1 : 0)
}
