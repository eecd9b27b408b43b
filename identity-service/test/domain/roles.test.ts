import { expect, test } from 'vitest'
import { mayBeImpersonated, mayImpersonate } from '../../src/domain/roles.ts'
import { sessionSeconds } from '../../src/domain/session-life.ts'

test('only plain customers may be acted for', () => {
  expect(mayBeImpersonated(['shopper'])).toBe(true)
  expect(mayBeImpersonated(['shopper', 'staff'])).toBe(false)
  expect(mayBeImpersonated(['release-engineer'])).toBe(false)
})

test('release engineers do not act for customers', () => {
  expect(mayImpersonate(['manager'])).toBe(true)
  expect(mayImpersonate(['release-engineer'])).toBe(false)
})

test('sessions of people with rights are shorter', () => {
  expect(sessionSeconds(['staff'])).toBeLessThan(sessionSeconds(['shopper']))
})
