import { createServer } from 'node:net'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { findFreeBase, OFFSETS } from '../testing/free-ports.mjs'

test('a base with a taken port is passed over', async () => {
  const taken = new Set([5110, 5703])
  const isFree = async (port) => !taken.has(port)
  expect(await findFreeBase(5100, OFFSETS.machine, { isFree })).toBe(5400)
  expect(await findFreeBase(5400, OFFSETS.shop, { isFree })).toBe(5400)
  expect(await findFreeBase(5700, OFFSETS.machine, { isFree })).toBe(5700)
  expect(await findFreeBase(4803, OFFSETS.shop, { isFree: async (port) => port !== 4803 })).toBe(5103)
})

test('a base with a port that browsers refuse is passed over', async () => {
  expect(await findFreeBase(6000, OFFSETS.shop, { isFree: async () => true })).toBe(6300)
})

test('a port somebody listens on is taken', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  expect(await findFreeBase(port, [0], { step: 1 })).toBeGreaterThan(port)
  server.close()
})
