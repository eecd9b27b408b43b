import { expect, test } from 'vitest'
import { ownerOf } from '../../src/domain/cart-owner.ts'

test('a guest owns the cart of the guest cookie', () => {
  expect(ownerOf({ kind: 'guest', subject: 'guest:g1', guestId: 'g1' })).toEqual({
    owner: 'guest:g1',
    formerly: null,
  })
})

test('a customer also owns what the cookie holds, unless staff act for them', () => {
  const customer = { kind: 'customer' as const, subject: 'c1', guestId: 'g1' }
  expect(ownerOf(customer)).toEqual({ owner: 'c1', formerly: 'guest:g1' })
  expect(ownerOf({ ...customer, actor: { subject: 's1' } })).toEqual({ owner: 'c1', formerly: null })
  expect(ownerOf({ ...customer, guestId: '' })).toEqual({ owner: 'c1', formerly: null })
})
