import { expect, test } from 'vitest'
import { canonicalJson } from '../../src/domain/canonical-json.ts'
import { isSignedBy, signQuote } from '../../src/domain/quote-signature.ts'

const secret = 'a-secret-of-more-than-32-characters!'
const quote = { totalMinor: 100, lines: [{ sku: 'A', quantity: 1 }], currency: 'EUR' }

test('a signature does not depend on the order of fields', () => {
  const { currency, lines, totalMinor } = quote
  expect(isSignedBy({ currency, hash: signQuote(quote, secret), lines, totalMinor } as never, secret)).toBe(
    true,
  )
  expect(canonicalJson({ b: [2, { d: null, c: 'x"' }], a: true })).toBe(
    '{"a":true,"b":[2,{"c":"x\\"","d":null}]}',
  )
})

test.each([
  ['a lower total', { totalMinor: 1 }],
  ['another quantity', { lines: [{ sku: 'A', quantity: 2 }] }],
  ['a field more', { coupon: 'FREE' }],
  ['a shorter hash', { hash: 'x' }],
])('%s breaks it', (_name, change) => {
  expect(isSignedBy({ ...quote, hash: signQuote(quote, secret), ...change }, secret)).toBe(false)
})

test('a signature of another secret is none', () => {
  expect(isSignedBy({ ...quote, hash: signQuote(quote, 'another-secret-of-32-characters!!') }, secret)).toBe(
    false,
  )
})
