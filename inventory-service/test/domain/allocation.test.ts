import { describe, expect, test } from 'vitest'
import { allocate, mergeLines } from '../../src/domain/allocation.ts'

const stock = [
  { sku: 'MILK', locationId: 'central-warehouse', onHand: 10 },
  { sku: 'MILK', locationId: 'lyon-store', onHand: 3 },
  { sku: 'MILK', locationId: 'paris-drive', onHand: 2 },
]

describe('allocating lines to locations', () => {
  test('a line comes from one location when one has enough', () => {
    expect(allocate([{ sku: 'MILK', quantity: 4 }], stock).allocations).toEqual([
      { sku: 'MILK', locationId: 'central-warehouse', quantity: 4 },
    ])
  })

  test('the preferred location is emptied first', () => {
    expect(allocate([{ sku: 'MILK', quantity: 4 }], stock, 'lyon-store').allocations).toEqual([
      { sku: 'MILK', locationId: 'lyon-store', quantity: 3 },
      { sku: 'MILK', locationId: 'central-warehouse', quantity: 1 },
    ])
  })

  test('two lines of one SKU are one demand', () => {
    const { shortages } = allocate(
      [
        { sku: 'MILK', quantity: 8 },
        { sku: 'MILK', quantity: 8 },
      ],
      stock,
    )
    expect(shortages).toEqual([{ sku: 'MILK', requested: 16, available: 15 }])
    expect(
      mergeLines([
        { sku: 'B', quantity: 1 },
        { sku: 'A', quantity: 2 },
        { sku: 'B', quantity: 1 },
      ]),
    ).toEqual([
      { sku: 'A', quantity: 2 },
      { sku: 'B', quantity: 2 },
    ])
  })

  test('an unknown SKU is a shortage of everything', () => {
    expect(allocate([{ sku: 'NONE', quantity: 1 }], stock).shortages).toEqual([
      { sku: 'NONE', requested: 1, available: 0 },
    ])
  })
})
