import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { PeerAnswer, PeerRequest } from '@halles/service-kit/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DEMO_ACCOUNTS } from '../src/accounts.ts'
import { loadConfig } from '../src/config.ts'
import { generateShop } from '../src/generate/shop.ts'
import { seedShop } from '../src/seed/seed-shop.ts'
import { openStandInShop, type StandInShop } from './stand-in-shop.ts'

const shop = generateShop()
let standIn: StandInShop

beforeEach(async () => {
  standIn = await openStandInShop()
})

afterEach(() => standIn.close())

const seed = async (environment: Record<string, string> = {}): Promise<string[]> => {
  const lines: string[] = []
  await seedShop(loadConfig({ ...standIn.environment, ...environment }), shop, (line) => lines.push(line))
  return lines
}

const runMain = (environment: Record<string, string>): Promise<{ code: number | null; output: string }> =>
  new Promise((resolve) => {
    const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
    const child = spawn(process.execPath, [main], { env: { PATH: process.env.PATH, ...environment } })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('close', (code) => resolve({ code, output }))
  })

describe('the seeder', () => {
  it('fills an empty shop with everything, as peer demo, in batches the services take', async () => {
    const lines = await seed()
    expect(standIn.stored.categories.size).toBe(shop.categories.length)
    expect(standIn.stored.products.size).toBe(shop.items.length)
    expect(standIn.stored.prices.size).toBe(shop.items.length)
    expect(standIn.stored.stock.size).toBe(shop.items.length * 3)
    expect(standIn.stored.pictures.size).toBe(shop.pictures.length)
    expect(standIn.stored.accounts).toEqual(new Set(DEMO_ACCOUNTS.map(({ email }) => email)))
    expect([...standIn.callers]).toEqual(['demo'])
    expect(standIn.largest['/v1/products/import']).toBeLessThanOrEqual(200)
    expect(standIn.largest['/v1/pictures/import']).toBeLessThanOrEqual(100)
    expect(standIn.largest['/v1/stock/import']).toBeLessThanOrEqual(1_000)
    expect(lines.at(-1)).toMatch(`search: ${shop.items.length} products, ${shop.items.length} with price, `)
  })

  it('may run again: the shop stays the same', async () => {
    await seed()
    const before = standIn.stored.products.size
    await seed()
    expect(standIn.stored.products.size).toBe(before)
  })

  it('waits with growing pauses while services start', async () => {
    let refusals = 0
    withTrouble(() => (refusals++ < 3 ? { status: 503, body: { kind: 'unavailable' } } : undefined))
    await seed()
    expect(refusals).toBeGreaterThan(3)
    expect(standIn.stored.products.size).toBe(shop.items.length)
  })

  it('sends a batch again whose connection broke', async () => {
    let broken = 0
    withTrouble(({ path }) => (path === '/v1/prices/import' && broken++ < 2 ? 'drop-connection' : undefined))
    await seed()
    expect(standIn.stored.prices.size).toBe(shop.items.length)
  })

  it('stops at a refusal and says what was refused', async () => {
    withTrouble(({ path }) =>
      path === '/v1/products/import'
        ? { status: 400, body: { kind: 'validation', detail: 'sku is odd' } }
        : undefined,
    )
    await expect(seed()).rejects.toThrow(
      /catalog-service refused POST \/v1\/products\/import: 400 .*sku is odd/,
    )
  })

  it('gives up on a service that never gets ready', async () => {
    withTrouble(() => ({ status: 503 }))
    await expect(seed({ SEED_TIMEOUT_SECONDS: '1' })).rejects.toThrow(
      'catalog-service did not get ready in time',
    )
  })

  it('does not call the shop open before search knows prices and stock', async () => {
    let blind = 0
    withTrouble(({ path, query }) =>
      path === '/v1/search' && (query.has('inStock') || query.has('minPriceMinor')) && blind++ < 3
        ? { status: 200, body: { total: 7, items: [] } }
        : undefined,
    )
    await seed()
    expect(blind).toBeGreaterThan(3)
  })
})

describe('the command', () => {
  it('ends with 0 and one summary line when the shop is open', async () => {
    const { code, output } = await runMain(standIn.environment)
    expect(output).toMatch(/the demo shop is open: \d+ products in [\d.]+ s\n$/)
    expect(code).toBe(0)
  })

  it('ends with 1 and names every missing variable', async () => {
    const { code, output } = await runMain({})
    expect(code).toBe(1)
    for (const name of ['CATALOG_SERVICE_URL', 'SEARCH_SERVICE_URL', 'PEER_SECRET'])
      expect(output).toContain(name)
  })
})

/** Answers as `trouble` says, where it says something; otherwise as the shop would. */
function withTrouble(trouble: (request: PeerRequest) => PeerAnswer | undefined): void {
  const healthy = standIn.respond
  standIn.peer.answer((request) => trouble(request) ?? healthy(request))
}
