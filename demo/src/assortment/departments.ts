import { fruitVegetables } from './fruit-vegetables.ts'
import type { Department } from './schema.ts'

export const DEPARTMENTS: readonly Department[] = [fruitVegetables]
