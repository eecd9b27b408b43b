import type { Document, DocumentPrice, FoundItem } from './document.ts'
import { narrow, type Filters } from './narrow.ts'
import { presentFacets, type Facet } from './present-facets.ts'
import { comparators, createShelf, type ShelfEntry, type Sort } from './shelf.ts'
import { createTextIndex } from './text-index.ts'
import { fold, splitWords } from './words.ts'

export interface SearchQuestion extends Filters {
  q?: string | undefined
  sort: Sort
  page: number
  pageSize: number
}

export interface SearchAnswer {
  items: FoundItem[]
  total: number
  page: number
  pageSize: number
  facets: Facet[]
  correctedQuery?: string
}

export interface Suggestions {
  queries: string[]
  products: Array<{ slug: string; name: string; pictureUrl: string; price: DocumentPrice | null }>
  categories: Array<{ slug: string; name: string }>
}

/** Everything that can be found, in the memory of this process. */
export interface SearchIndex {
  readonly size: number
  /** Takes documents as they are now; true when any of them differs from before. */
  apply(documents: Document[]): boolean
  search(question: SearchQuestion): SearchAnswer
  suggest(query: string): Suggestions
}

/** What cannot be bought now is found as well, but below what can. */
const outOfStockFactor = 0.2

export function createSearchIndex(): SearchIndex {
  const text = createTextIndex()
  const shelf = createShelf()
  const known = new Map<string, { productVersion: number; signature: string }>()

  function applyOne({ sku, product, price, availability }: Document): boolean {
    const productVersion = product?.version ?? 0
    const signature = `${price?.amountMinor} ${price?.unitPrice.amountMinor} ${availability}`
    const before = known.get(sku)
    if (before?.productVersion === productVersion && before.signature === signature) return false
    known.set(sku, { productVersion, signature })
    if (!product?.active) {
      text.remove(sku)
      shelf.remove(sku)
      return true
    }
    if (before?.productVersion !== productVersion) text.put(product)
    shelf.put({ sku, product, price, availability })
    return true
  }

  function ranked(scores: Map<string, number>, entries: ShelfEntry[]): ShelfEntry[] {
    const weight = ({ item, out }: ShelfEntry) => (scores.get(item.sku) ?? 0) * (out ? outOfStockFactor : 1)
    const weighed = entries.map((entry) => ({ entry, weight: weight(entry) }))
    weighed.sort((left, right) => right.weight - left.weight || left.entry.rank - right.entry.rank)
    return weighed.map(({ entry }) => entry)
  }

  function found(scores: Map<string, number>): ShelfEntry[] {
    shelf.inOrder('name')
    return [...scores.keys()].flatMap((sku) => shelf.get(sku) ?? [])
  }

  return {
    get size() {
      return shelf.size
    },
    apply: (documents) => documents.map(applyOne).includes(true),
    search: ({ q = '', sort, page, pageSize, ...filters }) => {
      const hitsOfText = text.search(q)
      const narrowed = narrow(
        hitsOfText ? found(hitsOfText.scores) : shelf.inOrder(sort),
        filters,
        shelf.facets,
      )
      let hits = narrowed.hits
      if (hitsOfText)
        hits = sort === 'relevance' ? ranked(hitsOfText.scores, hits) : hits.toSorted(comparators[sort])
      const start = (page - 1) * pageSize
      return {
        items: hits.slice(start, start + pageSize).map((entry) => entry.item),
        total: hits.length,
        page,
        pageSize,
        facets: presentFacets(narrowed, filters, shelf.facets),
        ...(hitsOfText?.correctedQuery ? { correctedQuery: hitsOfText.correctedQuery } : {}),
      }
    },
    suggest: (query) => {
      const { scores, correctedQuery } = text.search(query, true) ?? { scores: new Map<string, number>() }
      const queries = text.complete(query, 5)
      const products = ranked(scores, found(scores)).slice(0, 5)
      return {
        queries: queries.length === 0 && correctedQuery ? [correctedQuery] : queries,
        products: products.map(({ item: { slug, name, pictureUrl, price } }) => ({
          slug,
          name,
          pictureUrl,
          price,
        })),
        categories: categoriesLike(query),
      }
    },
  }

  function categoriesLike(query: string): Suggestions['categories'] {
    const wanted = fold(query.trim())
    if (wanted === '') return []
    const { category } = shelf.facets
    return Array.from({ length: category.size }, (_, number) => ({
      slug: category.value(number),
      name: category.label(number),
    }))
      .filter(
        ({ name }) =>
          fold(name).startsWith(wanted) || splitWords(fold(name)).some((word) => word.startsWith(wanted)),
      )
      .sort((left, right) => left.name.length - right.name.length)
      .slice(0, 3)
  }
}
