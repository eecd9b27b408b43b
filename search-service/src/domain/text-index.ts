import MiniSearch, { type Query, type SearchOptions } from 'minisearch'
import type { DocumentProduct } from './document.ts'
import { createVocabulary } from './spelling.ts'
import { synonymsOf } from './synonyms.ts'
import { fold, splitWords, termOf } from './words.ts'

export interface TextHits {
  /** SKU to score. */
  scores: Map<string, number>
  /** What was searched for instead, when the words as typed are nowhere. */
  correctedQuery?: string
}

export interface TextIndex {
  put(product: DocumentProduct): void
  remove(sku: string): void
  /** Undefined when the query has no word to look for. `unfinished`: its last word is being typed, so `to` may become `tomato`. */
  search(query: string, unfinished?: boolean): TextHits | undefined
  /** Words of the shop that a query may be going to be. */
  complete(query: string, limit: number): string[]
}

interface IndexedText {
  sku: string
  name: string
  brand: string
  category: string
  keywords: string
  description: string
}

type Field = keyof Omit<IndexedText, 'sku'>

const fields: Field[] = ['name', 'brand', 'category', 'keywords', 'description']
const mainFields: Field[] = ['name', 'brand', 'category', 'keywords']
const asTheyAre = { tokenize: (text: string) => [text], processTerm: (term: string) => term }
const boost: Record<Field, number> = { name: 4, brand: 2, category: 2, keywords: 1, description: 0.3 }

export function createTextIndex(): TextIndex {
  const vocabulary = createVocabulary()
  const index = new MiniSearch<IndexedText>({
    idField: 'sku',
    fields,
    tokenize: splitWords,
    processTerm: termOf,
  })

  function find(terms: string[], combineWith: 'AND' | 'OR', within: Field[]): Map<string, number> {
    const query: Query = { combineWith, queries: terms.map((term) => meaningOf(term, within)) }
    return new Map(
      index
        .search(query, { ...asTheyAre, fields: within, boost })
        .map(({ id, score }) => [id as string, score]),
    )
  }

  /** All words somewhere in what the goods are called; only then in what is told about them. */
  function findAll(terms: string[]): Map<string, number> {
    const called = find(terms, 'AND', mainFields)
    return called.size > 0 ? called : find(terms, 'AND', fields)
  }

  function isKnown(term: string): boolean {
    return find([term], 'AND', fields).size > 0
  }

  return {
    put: (product) => {
      const text = textOf(product)
      if (index.has(product.sku)) index.discard(product.sku)
      index.add(text)
      vocabulary.learn(`${text.name} ${text.brand} ${text.category} ${text.keywords}`)
    },
    remove: (sku) => {
      if (index.has(sku)) index.discard(sku)
    },
    search: (query, unfinished = false) => {
      const words = splitWords(query).map((word) => ({ word, term: termOf(word) }))
      const last = words.at(-1)
      if (unfinished && last) last.term ??= fold(last.word)
      const terms = words.flatMap(({ term }) => term ?? [])
      if (terms.length === 0) return undefined
      const literal = findAll(terms)
      if (literal.size > 0) return { scores: literal }

      const replaced = new Map<string, string>()
      for (const term of terms) {
        const closest = isKnown(term) ? undefined : vocabulary.closest(term)
        if (closest) replaced.set(term, closest)
      }
      const meant = terms.map((term) => replaced.get(term) ?? term)
      const corrected = findAll(meant)
      const scores = corrected.size > 0 ? corrected : find(meant, 'OR', mainFields)
      if (replaced.size === 0 || scores.size === 0) return { scores }
      const written = words.map(({ word, term }) => {
        const replacement = term === null ? undefined : replaced.get(term)
        return replacement ? vocabulary.written(replacement, word) : word.toLowerCase()
      })
      return { scores, correctedQuery: written.join(' ') }
    },
    complete: (query, limit) => {
      const words = splitWords(query)
      const beginning = words.pop()
      if (beginning === undefined) return []
      const before = words.flatMap((word) => termOf(word) ?? [])
      const completions: string[] = []
      for (const term of vocabulary.startingWith(fold(beginning)).slice(0, 2 * limit)) {
        if (
          before.includes(term) ||
          (before.length > 0 && find([...before, term], 'AND', mainFields).size === 0)
        )
          continue
        completions.push(
          [...words.map((word) => word.toLowerCase()), vocabulary.written(term, beginning)].join(' '),
        )
        if (completions.length === limit) break
      }
      return completions
    },
  }
}

/** A word, what it may be the beginning of, and what means the same. */
function meaningOf(term: string, within: Field[]): Query {
  const literal: SearchOptions & { queries: Query[] } = {
    queries: [term],
    prefix: true,
    fields: within,
    boost,
  }
  const synonyms = synonymsOf(term)
  if (synonyms.length === 0) return literal
  return {
    combineWith: 'OR',
    queries: [literal, { combineWith: 'OR', queries: synonyms, boostTerm: () => 0.6, fields: within, boost }],
  }
}

function textOf(product: DocumentProduct): IndexedText {
  return {
    sku: product.sku,
    name: product.name,
    brand: product.brand,
    category: product.categoryPath.map((step) => step.name).join(' '),
    keywords: [...product.labels, ...product.attributes.map((attribute) => attribute.value)].join(' '),
    description: product.description,
  }
}
