import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { eanCheckDigit } from '../src/generate/identifiers.ts'
import { generateShop } from '../src/generate/shop.ts'

const shop = generateShop()
const products = shop.items.map((item) => item.product)

const fingerprint = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex')

describe('the demo shop', () => {
  it('is the same shop every time it is generated', () => {
    const again = generateShop()
    expect(fingerprint(again)).toBe(fingerprint(shop))
    expect(fingerprint(again.pictures.map((picture) => picture.draw()))).toBe(
      fingerprint(shop.pictures.map((picture) => picture.draw())),
    )
  })

  it('has more than 1,200 products in more than 14 departments', () => {
    expect(products.length).toBeGreaterThan(1_200)
    const departments = shop.categories.filter(({ parentSlug }) => parentSlug === null)
    expect(departments.length).toBeGreaterThan(14)
    for (const { slug } of departments) {
      const inside = products.filter(({ categoryPath }) => categoryPath[0]?.slug === slug)
      expect(inside.length, slug).toBeGreaterThanOrEqual(40)
    }
  })

  it('puts products into leaf categories that exist, and leaves none of those empty', () => {
    const leaves = new Set(
      shop.categories.filter(({ parentSlug }) => parentSlug !== null).map(({ slug }) => slug),
    )
    expect(new Set(products.map(({ categorySlug }) => categorySlug))).toEqual(leaves)
  })

  it.each(['productId', 'sku', 'slug', 'ean'] as const)('gives every product a %s of its own', (key) => {
    expect(new Set(products.map((product) => product[key])).size).toBe(products.length)
  })

  it('never sells the same name, brand and size twice', () => {
    const shown = products.map(
      ({ name, brand, netContent }) => `${name}|${brand}|${netContent.value}${netContent.unit}`,
    )
    expect(new Set(shown).size).toBe(shown.length)
  })

  it('numbers products with in-store EAN-13 codes whose check digit is right', () => {
    for (const { ean } of products) {
      expect(ean).toMatch(/^2\d{12}$/)
      expect(Number(ean.at(-1)), ean).toBe(eanCheckDigit(ean.slice(0, 12)))
    }
  })

  it('computes the check digit of a published example', () => {
    expect(eanCheckDigit('400638133393')).toBe(1)
  })

  it('has short, readable slugs that a URL needs not escape', () => {
    for (const { slug } of products) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(Math.max(...products.map(({ slug }) => slug.length))).toBeLessThanOrEqual(120)
  })

  it('describes every product in more than one sentence, and hardly any two alike', () => {
    for (const { description, name } of products) {
      expect(description.length, name).toBeGreaterThan(80)
      expect(description.length, name).toBeLessThan(420)
      expect(description, name).not.toMatch(/undefined|lorem|\s{2}|\.\./i)
    }
    expect(new Set(products.map(({ description }) => description)).size).toBeGreaterThan(
      products.length * 0.95,
    )
  })

  it('leaves a few products out of stock, some low, and most plentiful', () => {
    const bySku = new Map<string, number>()
    for (const { sku, quantity } of shop.stock) bySku.set(sku, (bySku.get(sku) ?? 0) + quantity)
    const share = (matches: (quantity: number) => boolean): number =>
      [...bySku.values()].filter(matches).length / products.length
    expect(shop.stock.length).toBe(products.length * 3)
    expect(share((quantity) => quantity === 0)).toBeGreaterThan(0.01)
    expect(share((quantity) => quantity === 0)).toBeLessThan(0.05)
    expect(share((quantity) => quantity > 0 && quantity <= 5)).toBeGreaterThan(0.05)
    expect(share((quantity) => quantity >= 20)).toBeGreaterThan(0.85)
    expect(Math.max(...shop.stock.map(({ quantity }) => quantity))).toBeLessThanOrEqual(200)
  })
})
