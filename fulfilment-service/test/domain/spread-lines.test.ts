import { expect, test } from 'vitest'
import { spreadLines } from '../../src/domain/spread-lines.ts'

const line = (lineId: string, sku: string, quantity: number) => ({
  lineId,
  sku,
  quantity,
  name: sku,
  pictureUrl: '',
})

test('a line taken from two locations is two rows to pick', () => {
  const rows = spreadLines(
    [line('a', 'MILK', 5)],
    [
      { sku: 'MILK', locationId: 'lyon', quantity: 3 },
      { sku: 'MILK', locationId: 'paris', quantity: 2 },
    ],
  )
  expect(rows.map((row) => [row.locationId, row.quantity])).toEqual([
    ['lyon', 3],
    ['paris', 2],
  ])
})

test('two lines of one SKU share its allocation without taking a unit twice', () => {
  const rows = spreadLines(
    [line('a', 'MILK', 2), line('b', 'MILK', 2)],
    [{ sku: 'MILK', locationId: 'lyon', quantity: 4 }],
  )
  expect(rows.map((row) => [row.lineId, row.quantity])).toEqual([
    ['a', 2],
    ['b', 2],
  ])
})
