import { describe, expect, it } from 'vitest'
import { generateShop } from '../src/generate/shop.ts'

const shop = generateShop()
const drawings = shop.pictures.map(({ name, draw }) => ({ name, svg: draw() }))

const NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'

const faulty = (isFine: (svg: string, name: string) => boolean): string[] =>
  drawings.filter(({ svg, name }) => !isFine(svg, name)).map(({ name }) => name)

describe('pictures', () => {
  it('exist for every product and every category', () => {
    const names = new Set(drawings.map(({ name }) => `/api/catalog/v1/pictures/${name}.svg`))
    for (const { pictureUrl, slug } of [...shop.categories, ...shop.items.map(({ product }) => product)])
      expect(names.has(pictureUrl), slug).toBe(true)
  })

  it('stay below 12 kB each', () => {
    expect(faulty((svg) => Buffer.byteLength(svg) < 12_000)).toEqual([])
  })

  it('run no script and reach for nothing outside themselves', () => {
    const forbidden =
      /<script|<foreignObject|<image|<style|\son\w+=|javascript:|<!|data:|(href="|url\()(?!#)/i
    expect(faulty((svg) => svg.startsWith(`<svg ${NAMESPACE}`))).toEqual([])
    expect(faulty((svg) => !forbidden.test(svg))).toEqual([])
    expect(faulty((svg) => !/\bNaN\b|undefined/.test(svg))).toEqual([])
    expect(faulty((svg) => !/https?:/.test(svg.replace(NAMESPACE, '')))).toEqual([])
  })

  it('use ids that carry the picture’s name, each once, and refer only to those', () => {
    const idsOf = (svg: string): string[] =>
      [...svg.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(faulty((svg) => new Set(idsOf(svg)).size === idsOf(svg).length)).toEqual([])
    expect(faulty((svg, name) => idsOf(svg).every((id) => id.startsWith(`${name}-`)))).toEqual([])
    expect(
      faulty((svg) => {
        const ids = new Set(idsOf(svg))
        return [...svg.matchAll(/(?:href="|url\()#([^")]+)/g)].every(([, reference = '']) =>
          ids.has(reference),
        )
      }),
    ).toEqual([])
  })

  it('close every element they open', () => {
    expect(
      faulty((svg) => {
        const open: string[] = []
        for (const [, closing, tag = '', selfClosing] of svg.matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)) {
          if (closing && open.pop() !== tag) return false
          if (!closing && !selfClosing) open.push(tag)
        }
        return open.length === 0
      }),
    ).toEqual([])
  })

  it('make each category look varied', () => {
    const byCategory = Map.groupBy(shop.items, ({ product }) => product.categorySlug)
    for (const [category, items] of byCategory) {
      const different = new Set(items.map(({ picture }) => picture.name)).size
      expect(different / items.length, category).toBeGreaterThan(0.5)
    }
  })
})
