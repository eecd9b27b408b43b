import { expect, test } from 'vitest'
import { settlePick } from '../../src/domain/settle-pick.ts'

const held = [{ sku: 'MILK', locationId: 'lyon-store', quantity: 3 }]

test('a short pick sells what was picked and returns the rest', () => {
  const settled = settlePick(held, [{ sku: 'MILK', locationId: 'lyon-store', quantity: 2 }])
  expect(settled).toEqual({
    sold: [{ sku: 'MILK', locationId: 'lyon-store', quantity: 2 }],
    returned: [{ sku: 'MILK', locationId: 'lyon-store', quantity: 1 }],
    tooMuch: [],
  })
})

test('picking more than is held is named', () => {
  expect(settlePick(held, [{ sku: 'MILK', locationId: 'lyon-store', quantity: 4 }]).tooMuch).toHaveLength(1)
})
