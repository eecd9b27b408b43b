import { expect, test } from 'vitest'
import { capturable } from '../../src/domain/amounts.ts'

const order = {
  deliveryFeeMinor: 490,
  lines: [
    { lineId: 'a', quantity: 3, unitAmountMinor: 100 },
    { lineId: 'b', quantity: 1, unitAmountMinor: 250 },
  ],
}

test('a line picked at two locations counts both', () => {
  expect(
    capturable(order, [
      { lineId: 'a', pickedQuantity: 1 },
      { lineId: 'a', pickedQuantity: 1 },
    ]),
  ).toBe(690)
})

test('never more than was ordered, and no fee when there is nothing to deliver', () => {
  expect(
    capturable(order, [
      { lineId: 'a', pickedQuantity: 9 },
      { lineId: 'b', pickedQuantity: 1 },
    ]),
  ).toBe(300 + 250 + 490)
  expect(capturable(order, [])).toBe(0)
})
