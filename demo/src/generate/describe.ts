import type { Brand } from '../assortment/brands.ts'
import type { Family } from '../assortment/schema.ts'
import type { Random } from './random.ts'

/** What the product is, then how to use it, who made it, how to keep it; the order varies, the facts do not. */
export const describe = (sentence: string, family: Family, brand: Brand, random: Random): string => {
  const use = random.pick(family.uses)
  const line = random.pick(brand.lines)
  const middle = random.next() < 0.5 ? [use, line] : [line, use]
  return [sentence, ...middle, ...(family.keep === undefined ? [] : [family.keep])].join(' ')
}
