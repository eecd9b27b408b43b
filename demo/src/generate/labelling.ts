import {
  ALLERGENS,
  LABELS,
  type Allergen,
  type Label,
  type Macros,
  type VatClass,
} from '../assortment/schema.ts'
import { words } from '../assortment/table.ts'

export interface Tags {
  allergens: Allergen[]
  labels: Label[]
  attributes: { name: string; value: string }[]
  macros?: Macros
  vat?: VatClass
}

const FROM_ANIMALS: readonly Allergen[] = ['milk', 'eggs', 'fish', 'crustaceans', 'molluscs']
const FROM_THE_SEA: readonly Allergen[] = ['fish', 'crustaceans', 'molluscs']

const isAllergen = (word: string): word is Allergen => ALLERGENS.some((allergen) => allergen === word)
const isLabel = (word: string): word is Label => LABELS.some((label) => label === word)

const readMacros = (text: string): Macros => {
  const [fat, saturates, carbohydrate, sugars, fibre, protein, salt] = text.split('/').map(Number)
  const all = [fat, saturates, carbohydrate, sugars, fibre, protein, salt].map((value) => {
    if (value === undefined || Number.isNaN(value)) throw new Error(`macros need seven numbers: ${text}`)
    return value
  })
  return all as unknown as Macros
}

/** Joins the words of family, brand and variant: `-word` takes one away, `Name=Value` is an attribute. */
export const readTags = (...texts: (string | undefined)[]): Tags => {
  const tags: Tags = { allergens: [], labels: [], attributes: [] }
  const removed = new Set<string>()
  for (const word of texts.flatMap(words)) {
    const [name = '', value] = word.split('=')
    if (word.startsWith('-')) removed.add(word.slice(1))
    else if (name === 'macros' && value !== undefined) tags.macros = readMacros(value)
    else if (name === 'vat' && (value === 'standard' || value === 'reduced')) tags.vat = value
    else if (value !== undefined) tags.attributes.push({ name: spaced(name), value: spaced(value) })
    else if (isAllergen(word)) tags.allergens.push(word)
    else if (isLabel(word)) tags.labels.push(word)
    else throw new Error(`unknown word "${word}"`)
  }
  tags.allergens = ALLERGENS.filter((allergen) => tags.allergens.includes(allergen) && !removed.has(allergen))
  tags.labels = LABELS.filter(
    (label) => tags.labels.includes(label) && !removed.has(label) && agrees(label, tags.allergens),
  )
  return tags
}

const agrees = (label: Label, allergens: Allergen[]): boolean => {
  if (label === 'gluten-free') return !allergens.includes('gluten')
  if (label === 'vegan') return !FROM_ANIMALS.some((allergen) => allergens.includes(allergen))
  if (label === 'vegetarian') return !FROM_THE_SEA.some((allergen) => allergens.includes(allergen))
  return true
}

const spaced = (text: string): string => text.replaceAll('_', ' ')
