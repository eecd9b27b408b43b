import { expect, test } from 'vitest'
import { addressedFromContainer } from '../../src/docker/container-secrets.ts'

test.each([
  ['postgres://orders:pa%40ss@127.0.0.1:4110/orders', 'postgres://orders:pa%40ss@172.18.0.1:4110/orders'],
  ['redis://:secret@localhost:4111', 'redis://:secret@172.18.0.1:4111'],
  ['amqp://halles:127.0.0.1@127.0.0.1:4112', 'amqp://halles:127.0.0.1@172.18.0.1:4112'],
  ['http://[::1]:4318', 'http://172.18.0.1:4318'],
])('a server of this machine is named by the address that containers reach: %s', (secret, expected) => {
  expect(addressedFromContainer(secret, '172.18.0.1')).toBe(expected)
})

test.each([
  'postgres://orders:secret@db.internal:5432/orders',
  'not-an-address-127.0.0.1',
  '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----',
])('what is on no loopback stays as it is', (secret) => {
  expect(addressedFromContainer(secret, '172.18.0.1')).toBe(secret)
})
