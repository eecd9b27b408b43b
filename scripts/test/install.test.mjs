import { expect, test } from 'vitest'
import { whyInstall } from '../workspace/install.mjs'

const lock = (packages) => ({ packages })
const wanted = lock({
  '': {},
  'cart-service': {},
  'node_modules/pg': { version: '8.0.0' },
  'node_modules/mac-only': { version: '1.0.0', optional: true },
})

test('an empty checkout is installed', () => {
  expect(whyInstall(wanted, undefined)).toBe('none are there')
})

test('what npm wrote down as installed counts, and packages of other platforms are not missed', () => {
  expect(whyInstall(wanted, lock({ 'node_modules/pg': { version: '8.0.0' } }))).toBeUndefined()
})

test('a missing or another version is named', () => {
  expect(whyInstall(wanted, lock({}))).toBe('pg is missing')
  expect(whyInstall(wanted, lock({ 'node_modules/pg': { version: '7.0.0' } }))).toBe(
    'pg is of another version',
  )
})
