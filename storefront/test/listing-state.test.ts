import { describe, expect, it } from 'vitest'
import {
  countFilters,
  listingHref,
  parseListingState,
  searchQuery,
  withoutChoice,
  withoutFilters,
  withPage,
} from '@/lib/listing-state.ts'
import { pickVaried, rotated } from '@/lib/pick-varied.ts'
import { pageNumbers } from '@/lib/page-numbers.ts'

const FULL = {
  q: 'apple',
  brand: ['Vergers du Val', 'Soleil Levant'],
  label: 'organic',
  free: ['milk'],
  min: '1.50',
  max: '4',
  stock: '1',
  sort: 'price-asc',
  page: '3',
}

describe('the state of a listing', () => {
  it('survives the way into the address and back', () => {
    const state = parseListingState(FULL)
    const href = listingHref('/search', state)
    const params: Record<string, string[]> = {}
    for (const [name, value] of new URL(href, 'http://shop').searchParams) (params[name] ??= []).push(value)
    expect(parseListingState(params)).toEqual(state)
  })

  it('leaves the address bare when nothing is chosen', () => {
    expect(listingHref('/c/fruit', parseListingState({}))).toBe('/c/fruit')
    expect(
      listingHref('/c/fruit', parseListingState({ sort: 'relevance', page: '1', brand: '', min: '' })),
    ).toBe('/c/fruit')
  })

  it('ignores what makes no sense instead of failing', () => {
    const state = parseListingState({
      page: '-4',
      sort: 'magic',
      min: 'free',
      stock: 'yes',
      q: 'x'.repeat(500),
    })
    expect(state).toMatchObject({ page: 1, sort: 'relevance', minPriceMinor: null, inStock: false })
    expect(state.query).toHaveLength(120)
  })

  it('asks the search service in the words of its contract', () => {
    const query = searchQuery(parseListingState(FULL))
    expect(query.getAll('brand')).toEqual(['Vergers du Val', 'Soleil Levant'])
    expect(query.getAll('allergenFree')).toEqual(['milk'])
    expect(Object.fromEntries(query)).toMatchObject({
      q: 'apple',
      label: 'organic',
      minPriceMinor: '150',
      maxPriceMinor: '400',
      inStock: 'true',
      sort: 'price-asc',
      page: '3',
      pageSize: '24',
    })
  })

  it('asks for a department together with those below it', () => {
    const query = searchQuery(parseListingState({ category: 'cheese' }), ['fruit-vegetables', 'fruit'])
    expect(query.getAll('category')).toEqual(['fruit-vegetables', 'fruit'])
  })

  it('goes back to the first page when a filter is taken away, but keeps the query and the order', () => {
    const state = withoutChoice(parseListingState(FULL), 'brand', 'Soleil Levant')
    expect(state).toMatchObject({ page: 1, query: 'apple', sort: 'price-asc' })
    expect(state.choices.brand).toEqual(['Vergers du Val'])
  })

  it('counts what narrows the listing, and can clear it', () => {
    const state = parseListingState(FULL)
    expect(countFilters(state)).toBe(6)
    expect(countFilters(withoutFilters(state))).toBe(0)
    expect(withPage(state, 7).page).toBe(7)
  })
})

describe('page numbers', () => {
  it('show the ends, the neighbours and gaps between them', () => {
    expect(pageNumbers(1, 1)).toEqual([1])
    expect(pageNumbers(2, 3)).toEqual([1, 2, 3])
    expect(pageNumbers(1, 10)).toEqual([1, 2, null, 10])
    expect(pageNumbers(5, 10)).toEqual([1, null, 4, 5, 6, null, 10])
    expect(pageNumbers(4, 10)).toEqual([1, 2, 3, 4, 5, null, 10])
  })
})

describe('a few of many', () => {
  it('come from as many stands as possible, then from as many brands', () => {
    const shelf = ['fruit A', 'fruit A', 'fruit B', 'bread A', 'fruit C'].map((words, index) => {
      const [categorySlug = '', brand = ''] = words.split(' ')
      return { index, categorySlug, brand }
    })
    expect(pickVaried(shelf, 4).map(({ index }) => index)).toEqual([0, 3, 2, 4])
    expect(pickVaried(shelf, 9)).toHaveLength(5)
  })

  it('begin elsewhere every day, and lose nothing', () => {
    expect(rotated(['a', 'b', 'c'], 1)).toEqual(['b', 'c', 'a'])
    expect(rotated([], 5)).toEqual([])
  })
})
