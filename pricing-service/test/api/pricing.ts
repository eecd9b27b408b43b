import type { Service } from '@halles/service-kit'
import {
  peerHeaders,
  principalHeaders,
  startTestService,
  type TestService,
} from '@halles/service-kit/testing'
import supertest from 'supertest'
import { buildApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'

export interface Pricing {
  test: TestService<Service>
  api: ReturnType<typeof supertest>
  importPrice(sku: string, amountMinor: number, changes?: object): Promise<supertest.Response>
  setPrice(sku: string, body: object, roles?: string[]): Promise<supertest.Response>
  quote(body: object): Promise<supertest.Response>
  verify(quote: object): Promise<supertest.Response>
}

export async function startPricing(env: Record<string, string> = {}): Promise<Pricing> {
  const test = await startTestService({
    loadConfig,
    buildApp,
    env: { QUOTE_SECRET: 'test-quote-secret-of-32-characters', ...env },
  })
  const api = supertest(test.url)
  return {
    test,
    api,
    importPrice: async (sku, amountMinor, changes = {}) =>
      api
        .post('/v1/prices/import')
        .set(await peerHeaders('demo'))
        .send({
          prices: [
            { sku, amountMinor, vatClass: 'reduced', netContent: { value: 500, unit: 'g' }, ...changes },
          ],
        }),
    setPrice: async (sku, body, roles = ['manager']) =>
      api
        .put(`/v1/prices/${sku}`)
        .set(await principalHeaders({ kind: 'staff', roles }))
        .send(body),
    quote: async (body) =>
      api
        .post('/v1/quotes')
        .set(await peerHeaders('checkout-service'))
        .send(body),
    verify: async (quote) =>
      api
        .post('/v1/quotes/verify')
        .set(await peerHeaders('order-service'))
        .send({ quote }),
  }
}
