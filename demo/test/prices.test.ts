import { describe, expect, it } from 'vitest'
import { parseSize } from '../src/generate/net-content.ts'
import { shelfPriceMinor } from '../src/generate/price.ts'
import { generateShop } from '../src/generate/shop.ts'

const shop = generateShop()
const departmentOf = (item: (typeof shop.items)[number]): string => item.product.categoryPath[0]?.slug ?? ''

const unitPrice = ({ product, amountMinor }: (typeof shop.items)[number]): number =>
  amountMinor /
  (product.netContent.unit === 'piece' ? product.netContent.value : product.netContent.value / 1000)

describe('prices', () => {
  it('end in 9 and lie between 29 cents and 60 euro', () => {
    for (const { amountMinor, product } of shop.items) {
      expect(amountMinor % 10, product.name).toBe(9)
      expect(amountMinor, product.name).toBeGreaterThanOrEqual(29)
      expect(amountMinor, product.name).toBeLessThanOrEqual(6_000)
    }
  })

  it('put no item far away from its own category and unit', () => {
    const groups = Map.groupBy(
      shop.items,
      ({ product }) =>
        `${product.categorySlug} ${product.netContent.unit} ${product.attributes.find(({ name }) => name === 'Type')?.value}`,
    )
    for (const [group, items] of groups) {
      const sorted = items.map(unitPrice).toSorted((left, right) => left - right)
      const median = sorted[Math.floor(sorted.length / 2)] ?? 0
      for (const item of items) {
        expect(unitPrice(item) / median, `${group}: ${item.product.name}`).toBeLessThan(9)
        expect(unitPrice(item) / median, `${group}: ${item.product.name}`).toBeGreaterThan(0.11)
      }
    }
  })

  it('ask more for a bigger pack of the same thing, but less per unit', () => {
    const same = Map.groupBy(shop.items, ({ product }) =>
      [
        product.brand,
        product.categorySlug,
        product.name.split(',')[0],
        product.netContent.unit,
        product.labels.includes('organic'),
      ].join('|'),
    )
    for (const [name, items] of same) {
      const bySize = items.toSorted(
        (left, right) => left.product.netContent.value - right.product.netContent.value,
      )
      for (const [index, bigger] of bySize.entries()) {
        const smaller = bySize[index - 1]
        if (!smaller || smaller.product.netContent.value === bigger.product.netContent.value) continue
        expect(bigger.amountMinor, name).toBeGreaterThanOrEqual(smaller.amountMinor)
        expect(unitPrice(bigger), name).toBeLessThanOrEqual(unitPrice(smaller) * 1.06)
      }
    }
  })

  it('tax alcohol, sweets, household, care and pet products at the standard rate', () => {
    for (const item of shop.items) {
      const { product } = item
      const title = `${product.name} (${product.brand})`
      if (['household', 'home-kitchen', 'pets'].includes(departmentOf(item)))
        expect(product.vatClass, title).toBe('standard')
      const abv = product.attributes.find(({ name }) => name === 'ABV')?.value
      if (abv !== undefined)
        expect(product.vatClass, title).toBe(Number.parseFloat(abv) > 1.2 ? 'standard' : 'reduced')
      if (product.categorySlug === 'sweets') expect(product.vatClass, title).toBe('standard')
    }
  })

  it('tax ordinary food, water and alcohol-free drinks at the reduced rate', () => {
    const ordinary = [
      'fruit-vegetables',
      'bakery',
      'dairy-eggs',
      'cheese',
      'meat-poultry',
      'fish-seafood',
      'delicatessen',
      'frozen',
      'soft-drinks',
      'coffee-tea',
      'snacks',
      'world-foods',
    ]
    for (const item of shop.items)
      if (ordinary.includes(departmentOf(item)))
        expect(item.product.vatClass, item.product.name).toBe('reduced')
  })

  it('round to the nearest shelf price', () => {
    const input = {
      basePerUnit: 2,
      priced: 1,
      referencePriced: 1,
      variantFactor: 1,
      brandFactor: 1,
      noise: 0,
    }
    expect(shelfPriceMinor(input)).toBe(199)
    expect(shelfPriceMinor({ ...input, priced: 2 })).toBeGreaterThan(199)
    expect(shelfPriceMinor({ ...input, priced: 2 })).toBeLessThan(398)
  })
})

describe('sizes', () => {
  it.each([
    ['500 g', { value: 500, unit: 'g' }, 0.5],
    ['1.5 kg', { value: 1500, unit: 'g' }, 1.5],
    ['6 x 33 cl', { value: 1980, unit: 'ml' }, 1.98],
    ['4 pieces ~ 640 g', { value: 4, unit: 'piece' }, 0.64],
  ])('read %s', (text, net, priced) => {
    const size = parseSize(text)
    expect(size.net).toEqual(net)
    expect(size.priced).toBeCloseTo(priced)
  })

  it('refuse what is no size', () => {
    expect(() => parseSize('a lot')).toThrow('cannot read the size "a lot"')
  })
})
