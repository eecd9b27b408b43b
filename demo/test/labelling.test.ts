import { describe, expect, it } from 'vitest'
import { ALLERGENS, LABELS } from '../src/assortment/schema.ts'
import { readTags } from '../src/generate/labelling.ts'
import type { Product } from '../src/generate/product.ts'
import { generateShop } from '../src/generate/shop.ts'

const products = generateShop().items.map((item) => item.product)
const attribute = (product: Product, wanted: string): string | undefined =>
  product.attributes.find(({ name }) => name === wanted)?.value
const food = products.filter(
  (product) => product.nutrition !== undefined || attribute(product, 'Storage') !== undefined,
)

const titles = (wrong: Product[]): string[] => wrong.map(({ name, brand }) => `${name} (${brand})`)
const hasAny = (product: Product, ...allergens: string[]): boolean =>
  allergens.some((allergen) => product.allergens.includes(allergen))

/** Words in a food's name that promise an allergen, and the names in which they do not. */
const PROMISES: [word: RegExp, allergen: string, harmless?: RegExp][] = [
  [/almond|hazelnut|walnut|pistachio|cashew|praline|frangipane|nougat|calisson/i, 'nuts'],
  [/peanut|satay/i, 'peanuts'],
  [
    /\bbutter\b|cheese|cream\b|yogurt|\bmilk\b|mozzarella|ricotta|feta\b/i,
    'milk',
    /(peanut|almond|cashew) butter|coconut milk|chestnut cream|cooking cream/i,
  ],
  [
    /wheat|barley|\brye\b|spelt|couscous|bulgur|baguette|croissant|brioche|seitan|udon|ramen/i,
    'gluten',
    /buckwheat/i,
  ],
  [/\beggs?\b|meringue|mayonnaise|quiche|madeleine/i, 'eggs'],
  [/salmon|tuna|sardine|mackerel|anchov|\bcod\b|trout|herring|pollock|hake|fish/i, 'fish', /shellfish/i],
  [/prawn|langoustine|\bcrab\b|paella$/i, 'crustaceans'],
  [/mussel|oyster|clam|scallop|squid|octopus|cockle/i, 'molluscs'],
  [/sesame|tahini|houmous/i, 'sesame'],
  [/soya|\btofu\b|miso|tamari|tempeh/i, 'soya'],
  [/mustard/i, 'mustard'],
]

const MEAT =
  /\b(beef|veal|pork|ham|bacon|lardons?|chicken|turkey|duck|lamb|sausages?|salami|rabbit|merguez|chorizo)\b/i
const FROM_ANIMALS =
  /\b(gelatine|beeswax)\b|\bhoney\b(?! note)|with butter|butter and|\bcream(y cheese| and)/i

describe('labels and allergens', () => {
  it('come from the two closed lists only', () => {
    const known = new Set<string>([...ALLERGENS, ...LABELS])
    const used = products.flatMap(({ allergens, labels }) => [...allergens, ...labels])
    expect(used.filter((word) => !known.has(word))).toEqual([])
  })

  it('never call a product vegan that contains what animals give', () => {
    const wrong = products.filter(
      (product) =>
        product.labels.includes('vegan') &&
        hasAny(product, 'milk', 'eggs', 'fish', 'crustaceans', 'molluscs'),
    )
    expect(titles(wrong)).toEqual([])
  })

  it('never call fish, seafood or meat vegetarian', () => {
    const wrong = food.filter(
      (product) =>
        product.labels.includes('vegetarian') &&
        (hasAny(product, 'fish', 'crustaceans', 'molluscs') ||
          (MEAT.test(product.name) && !/crisps|lettuce/.test(product.name))),
    )
    expect(titles(wrong)).toEqual([])
  })

  it('never describe a vegan food with honey, gelatine, butter or cream', () => {
    const wrong = food.filter((product) => {
      const ownSentence = product.description.split(/(?<=[.!?]) /)[0] ?? ''
      return product.labels.includes('vegan') && FROM_ANIMALS.test(ownSentence)
    })
    expect(titles(wrong)).toEqual([])
  })

  it('never call a product gluten-free that contains gluten', () => {
    const wrong = products.filter(
      (product) => product.labels.includes('gluten-free') && hasAny(product, 'gluten'),
    )
    expect(titles(wrong)).toEqual([])
  })

  it.each(PROMISES)('declare the allergen that the name promises: %s', (word, allergen, harmless) => {
    const wrong = food.filter((product) => {
      const name = product.name.replace(/,.*$/, '')
      if (!word.test(name) || harmless?.test(name) || hasAny(product, allergen)) return false
      return !(allergen === 'gluten' && product.labels.includes('gluten-free'))
    })
    expect(titles(wrong)).toEqual([])
  })

  it('declare the sulphites of every wine', () => {
    const wrong = products.filter(
      (product) => attribute(product, 'Grape') !== undefined && !hasAny(product, 'sulphites'),
    )
    expect(titles(wrong)).toEqual([])
  })

  it('mark everything in the freezer as frozen, and nothing else', () => {
    const wrong = products.filter(
      (product) => product.labels.includes('frozen') !== (attribute(product, 'Storage') === 'Frozen'),
    )
    expect(titles(wrong)).toEqual([])
  })

  it('say organic in the name exactly where the label says so', () => {
    const wrong = products.filter(
      (product) => product.labels.includes('organic') !== /organic/i.test(product.name),
    )
    expect(titles(wrong)).toEqual([])
  })

  it('keep nutrition possible: parts fit into wholes and into 100 g', () => {
    const wrong = food.filter((product) => {
      if (!product.nutrition) return false
      const rows = new Map(product.nutrition.map(({ name, per100 }) => [name, Number.parseFloat(per100)]))
      const grams = (row: string): number => rows.get(row) ?? Number.NaN
      const sum = grams('Fat') + grams('Carbohydrate') + grams('Fibre') + grams('Protein') + grams('Salt')
      const possible =
        grams('of which saturates') <= grams('Fat') &&
        grams('of which sugars') <= grams('Carbohydrate') &&
        sum >= 0 &&
        sum <= 105
      return !possible
    })
    expect(titles(wrong)).toEqual([])
  })

  it('refuse a word that is in no list', () => {
    expect(() => readTags('glutenn')).toThrow('unknown word "glutenn"')
  })

  it('drop the vegan label when an animal allergen joins', () => {
    expect(readTags('vegan vegetarian', 'milk')).toMatchObject({
      labels: ['vegetarian'],
      allergens: ['milk'],
    })
  })
})
