import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { ConfigError, loadConfigFrom } from '../../src/index.ts'
import { scrubCardNumbers } from '../../src/log/scrub-card-numbers.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const good = {
  PORT: '8080',
  GATEWAY_PUBLIC_KEY: 'pem',
  PEER_SECRET: 'x'.repeat(32),
  DATABASE_URL: 'postgres://localhost/a',
}

test('numbers are converted, defaults filled in, unknown variables ignored', () => {
  expect(loadConfigFrom({ ...good, HOME: '/root' }, { LIMIT: Type.Integer({ default: 3 }) })).toMatchObject({
    PORT: 8080,
    HOST: '127.0.0.1',
    LIMIT: 3,
  })
})

test('every fault is in one message, and no value is', () => {
  const attempt = () =>
    loadConfigFrom({ PORT: 'abc', PEER_SECRET: 'short-secret', DATABASE_URL: 'mysql://secret-host' }, {})
  expect(attempt).toThrow(ConfigError)
  expect(attempt).toThrow(
    /GATEWAY_PUBLIC_KEY missing[\s\S]*PORT[\s\S]*PEER_SECRET[\s\S]*DATABASE_URL|PORT[\s\S]*GATEWAY_PUBLIC_KEY/,
  )
  expect(attempt).not.toThrow(/short-secret|secret-host/)
})

test('a secret may come from a file', () => {
  const file = join(temporaryFolder(), 'peer')
  writeFileSync(file, `${'y'.repeat(40)}\n`)
  const { PEER_SECRET: _inline, ...rest } = good
  expect(loadConfigFrom({ ...rest, PEER_SECRET_FILE: file }, {}).PEER_SECRET).toBe('y'.repeat(40))
  expect(() => loadConfigFrom({ ...rest, PEER_SECRET_FILE: '/nowhere' }, {})).toThrow(
    /PEER_SECRET_FILE cannot be read/,
  )
})

test('card numbers never reach a log line, ids and times do', () => {
  expect(scrubCardNumbers('paid with 4242 4242 4242 4242')).toBe('paid with [card number removed]')
  expect(scrubCardNumbers('"card":"4000056655665556"')).not.toContain('4000056655665556')
  const harmless =
    '"order":"01983f6e-7a10-7c4e-8a55-d9fbb2c2a111","trace":"4bf92f3577b34da6a3ce929d0e0e4736","ean":"2000000000013"'
  expect(scrubCardNumbers(harmless)).toBe(harmless)
})
