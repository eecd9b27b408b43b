import type { Macros } from '../assortment/schema.ts'
import type { Random } from './random.ts'

export interface NutritionRow {
  name: string
  per100: string
}

const NAMES = [
  'Fat',
  'of which saturates',
  'Carbohydrate',
  'of which sugars',
  'Fibre',
  'Protein',
  'Salt',
] as const

const grams = (value: number, digits: number): string => `${Number(value.toFixed(digits))} g`

/** Energy follows from the macronutrients (EU conversion factors), so the two never disagree. */
export const nutritionRows = (macros: Macros, random: Random): NutritionRow[] => {
  const spread = random.between(0.96, 1.04)
  const varied = macros.map((value) => value * spread)
  const [fat = 0, saturates = 0, carbohydrate = 0, sugars = 0, fibre = 0, protein = 0, salt = 0] = varied
  const kilojoules = Math.round(fat * 37 + carbohydrate * 17 + protein * 17 + fibre * 8)
  const kilocalories = Math.round(fat * 9 + carbohydrate * 4 + protein * 4 + fibre * 2)
  const values = [fat, saturates, carbohydrate, sugars, fibre, protein]
  return [
    { name: 'Energy', per100: `${kilojoules} kJ / ${kilocalories} kcal` },
    ...values.map((value, index) => ({ name: NAMES[index] ?? '', per100: grams(value, 1) })),
    { name: 'Salt', per100: grams(salt, 2) },
  ]
}
