import type { Department } from './schema.ts'
import { fruit } from './fruit.ts'
import { vegetables } from './vegetables.ts'

export const fruitVegetables: Department = {
  slug: 'fruit-vegetables',
  name: 'Fruit & vegetables',
  icon: 'red-apple',
  tint: '#e3f1dc',
  categories: `
    apples-pears          | Apples & pears             | green-apple | APL
    citrus-fruit          | Citrus fruit               | tangerine   | CIT
    berries-stone-fruit   | Berries, grapes & stone fruit | strawberry | BRY
    bananas-exotic-fruit  | Bananas & exotic fruit     | banana      | EXO
    tomatoes-salad        | Tomatoes, salad & herbs    | tomato      | SAL
    roots-onions          | Potatoes, roots & onions   | carrot      | ROO
    seasonal-vegetables   | Seasonal vegetables        | broccoli    | VEG
  `,
  families: [...fruit, ...vegetables],
}
