import { expect, test } from 'vitest'
import { scaleHalfUp } from '../../src/domain/scale-half-up.ts'
import { unitPriceOf } from '../../src/domain/unit-price.ts'
import { randomFrom } from './random.ts'

test('halves are rounded up, all else to the nearest', () => {
  expect([
    scaleHalfUp(1, 1, 2),
    scaleHalfUp(1, 1, 3),
    scaleHalfUp(2, 1, 3),
    scaleHalfUp(5, 1, 2),
    scaleHalfUp(0, 5, 7),
  ]).toEqual([1, 0, 1, 3, 0])
})

test('whole numbers beyond what floating point holds are exact as well', () => {
  const random = randomFrom(1)
  for (let round = 0; round < 200; round += 1) {
    const amount = 10 ** 13 + random(1_000_000)
    const expected = (BigInt(amount) * 2_000n * 2n + 12_000n) / 24_000n
    expect(BigInt(scaleHalfUp(amount, 2_000, 12_000))).toBe(expected)
  }
})

test.each([
  [399, { value: 500, unit: 'g' }, { amountMinor: 798, per: 'kg' }],
  [100, { value: 333, unit: 'g' }, { amountMinor: 300, per: 'kg' }],
  [115, { value: 1_000, unit: 'ml' }, { amountMinor: 115, per: 'l' }],
  [199, { value: 6, unit: 'piece' }, { amountMinor: 33, per: 'piece' }],
  [5, { value: 2, unit: 'piece' }, { amountMinor: 3, per: 'piece' }],
] as const)('%i for %o is shown as %o', (amountMinor, netContent, expected) => {
  expect(unitPriceOf(amountMinor, netContent)).toEqual(expected)
})
