import { expect, test } from 'vitest'
import { samePrices } from '../../src/domain/same-prices.ts'

const quote = {
  totalMinor: 850,
  deliveryFeeMinor: 490,
  lines: [
    { sku: 'A', quantity: 1, unitAmountMinor: 100 },
    { sku: 'B', quantity: 2, unitAmountMinor: 130 },
  ],
}

test('the order of lines does not matter, every price does', () => {
  expect(samePrices(quote, { ...quote, lines: [...quote.lines].reverse() })).toBe(true)
  expect(
    samePrices(quote, {
      ...quote,
      lines: [
        { sku: 'A', quantity: 1, unitAmountMinor: 101 },
        { sku: 'B', quantity: 2, unitAmountMinor: 130 },
      ],
    }),
  ).toBe(false)
  expect(samePrices(quote, { ...quote, deliveryFeeMinor: 0 })).toBe(false)
})
