export const ALLERGENS = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soya',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
] as const

export type Allergen = (typeof ALLERGENS)[number]

export const LABELS = [
  'organic',
  'vegan',
  'vegetarian',
  'gluten-free',
  'lactose-free',
  'local',
  'frozen',
  'fair-trade',
  'protected-origin',
  'no-added-sugar',
  'wholegrain',
  'high-protein',
  'free-range',
  'responsible-fishing',
  'alcohol-free',
  'fragrance-free',
  'refill',
  'recycled',
] as const

export type Label = (typeof LABELS)[number]

export type VatClass = 'standard' | 'reduced'

export type Storage = 'Room temperature' | 'Chilled' | 'Frozen'

/** Grams per 100 g or 100 ml: fat, saturates, carbohydrate, sugars, fibre, protein, salt. */
export type Macros = readonly [number, number, number, number, number, number, number]

export interface Family {
  category: string
  /** Shopper-facing kind of product; becomes the `Type` facet. */
  type: string
  /** Euro per kg, litre or piece for a mid-market brand at the size of the first pack. */
  price: number
  vat?: VatClass
  /** Absent for everything that is not food. */
  storage?: Storage
  macros?: Macros
  allergens?: string
  labels?: string
  keep?: string
  uses: readonly string[]
  /** `key | brand | size | shape | name suffix` */
  packs: string
  /** `pack keys | name | icon | price factor | origin | tags | sentence` */
  variants: string
}

export interface Department {
  slug: string
  name: string
  icon: string
  /** Background colour of every picture in this department. */
  tint: string
  /** `slug | name | icon | SKU code` */
  categories: string
  families: readonly Family[]
}
