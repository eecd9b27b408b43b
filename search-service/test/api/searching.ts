import { randomUUID } from 'node:crypto'
import type { CloudEvent, Service } from '@halles/service-kit'
import { eventually, principalHeaders, startTestService, type TestService } from '@halles/service-kit/testing'
import supertest from 'supertest'
import { buildApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'

export interface Searching {
  test: TestService<Service>
  search(query: string): Promise<supertest.Response>
  suggest(query: string): Promise<supertest.Response>
  /** Speaks as another service. */
  tell(type: string, data: { sku: string }, sequence?: number): Promise<void>
}

export async function startSearching(
  options: { env?: Record<string, string>; holdLease?: boolean } = {},
): Promise<Searching> {
  const test = await startTestService({ loadConfig, buildApp, ...options })
  const api = supertest(test.url)
  let lastSequence = 100
  return {
    test,
    search: async (query) => api.get(`/v1/search?${query}`).set(await principalHeaders()),
    suggest: async (query) => api.get(`/v1/suggestions?q=${query}`).set(await principalHeaders()),
    tell: async (type, data, sequence = (lastSequence += 1)) => {
      const event: CloudEvent = {
        specversion: '1.0',
        id: randomUUID(),
        source: '/services/test',
        type,
        subject: data.sku,
        time: new Date().toISOString(),
        datacontenttype: 'application/json',
        data,
        sequence: String(sequence),
      }
      await eventually(() => test.service.broker?.publish([event]))
    },
  }
}

export const productOf = (sku: string, changes: object = {}) => ({
  productId: '00000000-0000-7000-8000-000000000001',
  sku,
  slug: sku.toLowerCase(),
  name: `Loaf ${sku}`,
  brand: 'Halles',
  categorySlug: 'bread',
  categoryPath: [{ slug: 'bread', name: 'Bread' }],
  description: '',
  pictureUrl: '/api/catalog/v1/pictures/bread.svg',
  netContent: { value: 500, unit: 'g' },
  vatClass: 'reduced',
  allergens: ['gluten'],
  labels: [],
  attributes: [],
  active: true,
  version: 1,
  ean: '20000000',
  ...changes,
})

export const priceOf = (sku: string, amountMinor: number, version = 1) => ({
  sku,
  currency: 'EUR',
  amountMinor,
  vatClass: 'reduced',
  vatRateBp: 550,
  unitPrice: { amountMinor: amountMinor * 2, per: 'kg' },
  version,
})
