import { describe, expect, test } from 'vitest'
import { calculateQuote, type PricedSku } from '../../src/domain/calculate-quote.ts'
import { includedVat, type VatClass } from '../../src/domain/vat.ts'
import { randomFrom } from './random.ts'

const classes: VatClass[] = ['standard', 'reduced', 'super-reduced']
const priced = (sku: string, amountMinor: number, vatClass: VatClass): [string, PricedSku] => [
  sku,
  { sku, amountMinor, vatClass },
]
const shop = new Map([
  priced('SOAP', 399, 'standard'),
  priced('MILK', 115, 'reduced'),
  priced('NEWS', 210, 'super-reduced'),
])

function randomCart(seed: number) {
  const random = randomFrom(seed)
  const size = 1 + random(30)
  const prices = new Map(
    Array.from({ length: size }, (_, index) =>
      priced(`SKU-${index}`, 1 + random(20_000), classes[random(3)] as VatClass),
    ),
  )
  const lines = [...prices.keys()].map((sku) => ({ sku, quantity: 1 + random(99) }))
  return { prices, lines }
}

describe('calculating a quote', () => {
  test('amounts of a mixed basket with delivery', () => {
    const quote = calculateQuote(
      [
        { sku: 'SOAP', quantity: 2 },
        { sku: 'MILK', quantity: 6 },
      ],
      shop,
      'delivery',
    )
    expect(quote).toEqual({
      lines: [
        {
          sku: 'SOAP',
          quantity: 2,
          unitAmountMinor: 399,
          lineAmountMinor: 798,
          vatClass: 'standard',
          vatRateBp: 2_000,
          vatAmountMinor: 133,
        },
        {
          sku: 'MILK',
          quantity: 6,
          unitAmountMinor: 115,
          lineAmountMinor: 690,
          vatClass: 'reduced',
          vatRateBp: 550,
          vatAmountMinor: 36,
        },
      ],
      subtotalMinor: 1_488,
      deliveryFeeMinor: 490,
      vat: [
        { rateBp: 2_000, amountMinor: 133 + 82 },
        { rateBp: 550, amountMinor: 36 },
      ],
      totalMinor: 1_978,
    })
  })

  test('two lines of one SKU are one line', () => {
    const { lines } = calculateQuote(
      [
        { sku: 'MILK', quantity: 1 },
        { sku: 'MILK', quantity: 2 },
      ],
      shop,
      null,
    )
    expect(lines).toMatchObject([{ sku: 'MILK', quantity: 3, lineAmountMinor: 345 }])
  })

  test.each(Array.from({ length: 300 }, (_, seed) => seed))('sums hold for the random basket %i', (seed) => {
    const { prices, lines } = randomCart(seed)
    for (const method of ['delivery', 'pickup', null] as const) {
      const quote = calculateQuote(lines, prices, method)
      const sumOf = (amounts: number[]) => amounts.reduce((sum, amount) => sum + amount, 0)
      const lineSum = sumOf(quote.lines.map((line) => line.lineAmountMinor))
      const feeVat = quote.deliveryFeeMinor > 0 ? includedVat(quote.deliveryFeeMinor, 2_000) : 0
      expect(lineSum + quote.deliveryFeeMinor).toBe(quote.totalMinor)
      expect(quote.subtotalMinor).toBe(lineSum)
      expect(sumOf(quote.vat.map((rate) => rate.amountMinor))).toBe(
        sumOf(quote.lines.map((line) => line.vatAmountMinor)) + feeVat,
      )
      for (const line of quote.lines) {
        const exact = (line.lineAmountMinor * line.vatRateBp) / (10_000 + line.vatRateBp)
        expect(Math.abs(line.vatAmountMinor - exact)).toBeLessThanOrEqual(0.5)
        expect(line.lineAmountMinor).toBe(line.unitAmountMinor * line.quantity)
      }
      expect(
        Object.values(quote)
          .flat(2)
          .filter((value) => typeof value === 'number')
          .every(Number.isSafeInteger),
      ).toBe(true)
    }
  })

  test('the order of lines changes no amount', () => {
    const { prices, lines } = randomCart(7)
    const { lines: _, ...forwards } = calculateQuote(lines, prices, 'delivery')
    const { lines: __, ...backwards } = calculateQuote(lines.toReversed(), prices, 'delivery')
    expect(backwards).toEqual(forwards)
  })

  test.each([
    ['delivery', 5_999, 490],
    ['delivery', 6_000, 0],
    ['pickup', 100, 0],
    [null, 100, 0],
  ] as const)('%s of %i costs %i', (method, amountMinor, fee) => {
    const quote = calculateQuote(
      [{ sku: 'A', quantity: 1 }],
      new Map([priced('A', amountMinor, 'reduced')]),
      method,
    )
    expect(quote.deliveryFeeMinor).toBe(fee)
  })
})
