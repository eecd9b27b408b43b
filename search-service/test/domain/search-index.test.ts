import { beforeEach, describe, expect, test } from 'vitest'
import { createSearchIndex, type SearchIndex, type SearchQuestion } from '../../src/domain/search-index.ts'
import { documentOf, shop } from './documents.ts'

let index: SearchIndex
beforeEach(() => {
  index = createSearchIndex()
  index.apply(shop)
})

const search = (question: Partial<SearchQuestion> = {}) =>
  index.search({ sort: 'relevance', page: 1, pageSize: 24, ...question })
const skusOf = (question: Partial<SearchQuestion>) => search(question).items.map((item) => item.sku)
const facet = (name: string, question: Partial<SearchQuestion> = {}) => {
  const values = search(question).facets.find((candidate) => candidate.name === name)?.values ?? []
  return Object.fromEntries(
    values.map(({ value, count, selected }) => [value, selected ? `${count}*` : count]),
  )
}

describe('finding words', () => {
  test.each([
    ['accents do not matter', 'creme fraiche', ['CREAM']],
    ['the beginning of a word is enough', 'crois', ['CRO']],
    ['singular and plural are the same', 'baguettes', ['BAG']],
    ['every word has to be there', 'milk whole', ['MILK', 'OMILK']],
    ['words of category and brand count', 'isigny', ['CREAM']],
    ['what French shoppers type is understood', 'oeufs', ['MILK', 'CREAM', 'OMILK']],
    ['small words say nothing', 'the milk of', ['MILK', 'OMILK']],
  ])('%s', (_title, q, skus) => {
    expect(skusOf({ q })).toEqual(skus)
    expect(search({ q }).correctedQuery).toBeUndefined()
  })

  test.each([
    ['bagette', 'baguette', 'BAG'],
    ['croissnat', 'croissant', 'CRO'],
    ['mlik', 'milk', 'MILK'],
    ['Whole MLK', 'whole milk', 'MILK'],
    ['creme fraich', undefined, 'CREAM'],
  ])('%s is taken for %s', (q, correctedQuery, sku) => {
    const answer = search({ q })
    expect(answer.correctedQuery).toBe(correctedQuery)
    expect(answer.items[0]?.sku).toBe(sku)
  })

  test('words that are nowhere together are found one by one, and nonsense finds nothing', () => {
    expect(skusOf({ q: 'baguette milk' })).toEqual(expect.arrayContaining(['BAG', 'MILK']))
    expect(search({ q: 'xqzvw' })).toMatchObject({ total: 0, items: [] })
    expect(search({ q: '!?' }).total).toBe(8)
  })

  test('out of stock comes below what can be bought', () => {
    expect(skusOf({ q: 'milk' })).toEqual(['MILK', 'OMILK'])
    expect(skusOf({}).slice(-2)).toEqual(['SOON', 'OMILK'])
    expect(skusOf({ inStock: true })).not.toContain('OMILK')
  })
})

describe('facets', () => {
  test('a parent category holds what is below it', () => {
    expect(facet('category')).toEqual({ bakery: 5, bread: 4, dairy: 3, pastry: 1 })
    expect(skusOf({ category: ['bakery'] })).toHaveLength(5)
  })

  test('counts of a facet ignore what is chosen in it, the others follow', () => {
    const chosen = { category: ['pastry'] }
    expect(facet('category', chosen)).toEqual({ bakery: 5, bread: 4, dairy: 3, pastry: '1*' })
    expect(facet('brand', chosen)).toEqual({ Halles: 1 })
    expect(facet('label', { ...chosen, label: ['vegan'] })).toEqual({ vegan: '0*' })
  })

  test('values of one facet are alternatives, facets narrow each other', () => {
    expect(skusOf({ label: ['organic', 'local'] }).toSorted()).toEqual(['CREAM', 'OMILK'])
    expect(skusOf({ label: ['organic', 'local'], brand: ['Halles'] })).toEqual(['OMILK'])
    expect(skusOf({ brand: ['Nobody'] })).toEqual([])
  })

  test('free from two allergens is free from both', () => {
    expect(skusOf({ allergenFree: ['gluten'] }).toSorted()).toEqual(['CREAM', 'GF', 'MILK', 'OMILK'])
    expect(skusOf({ allergenFree: ['gluten', 'milk'] })).toEqual(['GF'])
    expect(facet('allergenFree', { allergenFree: ['gluten'] })).toEqual({ gluten: '4*', eggs: 4, milk: 1 })
  })

  test('prices are counted in bands, and a band can be chosen', () => {
    expect(facet('price')).toEqual({ '0-199': 4, '200-499': 3 })
    expect(facet('price', { minPriceMinor: 200, maxPriceMinor: 499 })).toEqual({
      '0-199': 4,
      '200-499': '3*',
    })
    expect(skusOf({ minPriceMinor: 350 }).toSorted()).toEqual(['GF', 'LOAF'])
  })

  test.each([50, 51, 52, 53])('counts say how many an only choice would give, in random shop %i', (seed) => {
    const numbers = Array.from({ length: 60 }, (_, place) => (place * 7_919 + seed * 104_729) % 997)
    const random = createSearchIndex()
    random.apply(
      numbers.map((number, place) =>
        documentOf(`R-${place}`, {
          brand: `Brand ${number % 5}`,
          labels: ['vegan', 'organic', 'local'].filter((_, bit) => (number >> bit) & 1),
          allergens: ['gluten', 'milk', 'eggs'].filter((_, bit) => (number >> (bit + 3)) & 1),
          amountMinor: number * 3,
        }),
      ),
    )
    const question = {
      sort: 'relevance',
      page: 1,
      pageSize: 100,
      label: ['vegan'],
      brand: ['Brand 1', 'Brand 2'],
    } as const
    const asked = { ...question, label: [...question.label], brand: [...question.brand] }
    for (const { name, values } of random.search(asked).facets) {
      for (const { value, count } of values) {
        if (name === 'price') continue
        const only = name === 'allergenFree' ? { allergenFree: [value] } : { [name]: [value] }
        expect(`${name} ${value} ${count}`).toBe(
          `${name} ${value} ${random.search({ ...asked, ...only }).total}`,
        )
      }
    }
  })
})

describe('order and pages', () => {
  test.each([
    ['price-asc', ['MILK', 'BAG', 'OMILK', 'CREAM', 'CRO', 'LOAF', 'GF', 'SOON']],
    ['price-desc', ['GF', 'LOAF', 'CRO', 'CREAM', 'OMILK', 'BAG', 'MILK', 'SOON']],
    ['name', ['CRO', 'LOAF', 'MILK', 'GF', 'SOON', 'CREAM', 'BAG', 'OMILK']],
    ['unit-price-asc', ['MILK', 'BAG', 'OMILK', 'CREAM', 'CRO', 'LOAF', 'GF', 'SOON']],
  ] as const)('%s', (sort, skus) => {
    expect(skusOf({ sort })).toEqual(skus)
  })

  test('an order holds for what was found as well', () => {
    expect(skusOf({ q: 'milk', sort: 'price-desc' })).toEqual(['OMILK', 'MILK'])
  })

  test('pages hold everything once', () => {
    const pages = [1, 2, 3, 4].map((page) => search({ page, pageSize: 3 }))
    expect(pages.map((page) => page.items.length)).toEqual([3, 3, 2, 0])
    expect(new Set(pages.flatMap((page) => page.items.map((item) => item.sku))).size).toBe(8)
    expect(pages[3]).toMatchObject({ total: 8, page: 4, pageSize: 3 })
  })
})

describe('changes', () => {
  test('a new price, a new name and a lost product show at once', () => {
    expect(
      index.apply([
        documentOf('BAG', { name: 'Tradition baguette', brand: 'Fournil Maubert', amountMinor: 900 }),
      ]),
    ).toBe(true)
    expect(skusOf({ sort: 'price-desc' })[0]).toBe('BAG')
    index.apply([documentOf('BAG', { name: 'Ficelle', version: 2 })])
    expect(skusOf({ q: 'ficelle' })).toEqual(['BAG'])
    expect(search({ q: 'tradition' }).total).toBe(0)
    index.apply([documentOf('BAG', { active: false, version: 3 })])
    expect(search({ q: 'ficelle' }).total).toBe(0)
    expect(facet('brand')).not.toHaveProperty('Fournil Maubert')
  })

  test('what is told again is no change', () => {
    expect(index.apply(shop)).toBe(false)
  })
})

describe('suggestions', () => {
  test('words, goods and categories that a beginning may become', () => {
    expect(index.suggest('cro')).toMatchObject({
      queries: ['croissant'],
      products: [{ slug: 'cro', name: 'Butter croissants', price: { amountMinor: 260 } }],
      categories: [{ slug: 'pastry', name: 'Croissants & brioches' }],
    })
  })

  test('the last word is completed, those before it are kept', () => {
    expect(index.suggest('whole mi').queries).toEqual(['whole milk'])
  })

  test('a misspelled word is put right, and nothing gives nothing', () => {
    expect(index.suggest('bagette').queries).toEqual(['baguette'])
    expect(index.suggest(' ')).toEqual({ queries: [], products: [], categories: [] })
  })
})
