import { randomUUID } from 'node:crypto'
import type { Service } from '@halles/service-kit'
import { peerHeaders, startTestService, type TestService } from '@halles/service-kit/testing'
import supertest from 'supertest'
import { buildApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'

export interface Inventory {
  test: TestService<Service>
  api: ReturnType<typeof supertest>
  receive(sku: string, quantities: Record<string, number>): Promise<void>
  hold(
    sku: string,
    quantity: number,
    options?: { holdId?: string; expiresInSeconds?: number },
  ): Promise<supertest.Response>
  stockOf(sku: string): Promise<{ onHand: number; held: number; sold: number; received: number }>
}

export async function startInventory(): Promise<Inventory> {
  const test = await startTestService({ loadConfig, buildApp })
  const api = supertest(test.url)
  return {
    test,
    api,
    receive: async (sku, quantities) => {
      const rows = Object.entries(quantities).map(([locationId, quantity]) => ({ sku, locationId, quantity }))
      await api
        .post('/v1/stock/import')
        .set(await peerHeaders())
        .send({ rows })
        .expect(200)
    },
    hold: async (sku, quantity, { holdId = randomUUID(), expiresInSeconds = 600 } = {}) =>
      api
        .post('/v1/holds')
        .set(await peerHeaders('order-service'))
        .set('idempotency-key', `hold-${holdId}`)
        .send({ holdId, lines: [{ sku, quantity }], expiresInSeconds }),
    stockOf: async (sku) => {
      const [row] = await test.service.db.query<{
        onHand: number
        held: number
        sold: number
        received: number
      }>(
        `SELECT sum(on_hand)::int AS "onHand", sum(held)::int AS held, sum(sold)::int AS sold, sum(received)::int AS received FROM stock WHERE sku = $1`,
        [sku],
      )
      return row as { onHand: number; held: number; sold: number; received: number }
    },
  }
}
