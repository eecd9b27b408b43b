import { randomUUID } from 'node:crypto'
import type { CloudEvent, Service } from '@halles/service-kit'
import {
  eventually,
  peerHeaders,
  principalHeaders,
  startTestService,
  type TestPrincipal,
  type TestService,
} from '@halles/service-kit/testing'
import supertest from 'supertest'
import { buildApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'

export interface Shopper {
  get(): Promise<supertest.Response>
  add(sku: string, quantity?: number, headers?: Record<string, string>): Promise<supertest.Response>
  set(sku: string, quantity: number): Promise<supertest.Response>
  remove(sku: string): Promise<supertest.Response>
  clear(): Promise<supertest.Response>
}

export interface Carts {
  test: TestService<Service>
  api: ReturnType<typeof supertest>
  /** Speaks as another service: events of one type get growing sequences unless one is given. */
  tell(type: string, subject: string, data: object, sequence?: number, id?: string): Promise<void>
  /** Puts goods on sale and waits until the service knows them. */
  sell(sku: string, amountMinor: number): Promise<void>
  shopper(principal?: TestPrincipal): Promise<Shopper>
  asService(path: string): Promise<supertest.Response>
  knows(sku: string): Promise<Record<string, unknown> | undefined>
}

export async function startCarts(): Promise<Carts> {
  const test = await startTestService({ loadConfig, buildApp })
  const api = supertest(test.url)
  let lastSequence = 100

  const tell: Carts['tell'] = async (
    type,
    subject,
    data,
    sequence = (lastSequence += 1),
    id = randomUUID(),
  ) => {
    const event: CloudEvent = {
      specversion: '1.0',
      id,
      source: '/services/test',
      type,
      subject,
      time: new Date().toISOString(),
      datacontenttype: 'application/json',
      data,
      sequence: String(sequence),
    }
    await eventually(() => test.service.broker?.publish([event]))
  }
  const knows: Carts['knows'] = async (sku) =>
    (
      await test.service.db.query(
        'SELECT name, active, amount_minor AS "amountMinor", availability FROM goods WHERE sku = $1',
        [sku],
      )
    )[0]

  return {
    test,
    api,
    tell,
    knows,
    sell: async (sku, amountMinor) => {
      await tell('product.changed.v1', sku, productOf(sku, { version: 1 }))
      await tell('price.changed.v1', sku, { sku, amountMinor, version: 1 })
      await tell('stock.changed.v1', sku, { sku, available: 20, status: 'in-stock' })
      await eventually(async () => {
        const goods = await knows(sku)
        if (!goods?.active || goods.amountMinor === null || goods.availability !== 'in-stock')
          throw new Error(`${sku} is not known yet`)
      })
    },
    shopper: async (principal) => {
      const headers = await principalHeaders(principal)
      return {
        get: async () => api.get('/v1/cart').set(headers),
        add: async (sku, quantity = 1, more = {}) =>
          api
            .post('/v1/cart/lines')
            .set({ ...headers, ...more })
            .send({ sku, quantity }),
        set: async (sku, quantity) => api.put(`/v1/cart/lines/${sku}`).set(headers).send({ quantity }),
        remove: async (sku) => api.delete(`/v1/cart/lines/${sku}`).set(headers),
        clear: async () => api.delete('/v1/cart').set(headers),
      }
    },
    asService: async (path) => api.get(path).set(await peerHeaders('checkout-service')),
  }
}

export function productOf(sku: string, changes: object = {}) {
  return {
    productId: '00000000-0000-7000-8000-000000000001',
    sku,
    slug: sku.toLowerCase(),
    name: `Name of ${sku}`,
    brand: 'Halles',
    pictureUrl: '/api/catalog/v1/pictures/milk.svg',
    active: true,
    version: 1,
    ...changes,
  }
}

export function quantitiesOf(response: supertest.Response): Record<string, number> {
  const lines = response.body.lines as Array<{ sku: string; quantity: number }>
  return Object.fromEntries(lines.map((line) => [line.sku, line.quantity]))
}
