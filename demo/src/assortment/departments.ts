import { baby } from './baby.ts'
import { bakery } from './bakery.ts'
import { beautyHealth } from './beauty-health.ts'
import { breakfast } from './breakfast.ts'
import { cheese } from './cheese.ts'
import { coffeeTea } from './coffee-tea.ts'
import { dairyEggs } from './dairy-eggs.ts'
import { delicatessen } from './delicatessen.ts'
import { fishSeafood } from './fish-seafood.ts'
import { frozen } from './frozen.ts'
import { fruitVegetables } from './fruit-vegetables.ts'
import { homeKitchen } from './home-kitchen.ts'
import { household } from './household.ts'
import { meatPoultry } from './meat-poultry.ts'
import { pantry } from './pantry.ts'
import { pets } from './pets.ts'
import { snacks } from './snacks.ts'
import { softDrinks } from './soft-drinks.ts'
import { sweetsBiscuits } from './sweets-biscuits.ts'
import { tinsSauces } from './tins-sauces.ts'
import { wineBeerSpirits } from './wine-beer-spirits.ts'
import { worldFoods } from './world-foods.ts'
import type { Department } from './schema.ts'

/** In the order shoppers see them. */
export const DEPARTMENTS: readonly Department[] = [
  fruitVegetables,
  bakery,
  dairyEggs,
  cheese,
  meatPoultry,
  fishSeafood,
  delicatessen,
  frozen,
  pantry,
  tinsSauces,
  breakfast,
  coffeeTea,
  snacks,
  sweetsBiscuits,
  worldFoods,
  softDrinks,
  wineBeerSpirits,
  baby,
  beautyHealth,
  household,
  homeKitchen,
  pets,
]
