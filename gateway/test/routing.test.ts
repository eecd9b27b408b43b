import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from './fixtures/gateway.ts'
import { rawExchange } from './fixtures/raw.ts'
import { json, startService, type FakeService } from './fixtures/upstream.ts'

let gateway: TestGateway
let catalog: FakeService
let storefront: FakeService
let backoffice: FakeService

beforeAll(async () => {
  catalog = await startService({
    'GET /v1/products/{slug}': {
      audience: 'public',
      answer: (request, response) => json(response, 200, { url: request.url }),
    },
    'GET /v1/products/secret': { audience: 'internal' },
    'POST /v1/products/import': { audience: 'internal' },
    'GET /v1/unmarked': {},
    'GET /v1/odd': { audience: 'everyone' },
    'GET /outside': { audience: 'public' },
    'GET /v1/orders': { audience: 'shopper' },
    'PATCH /v1/products/{id}': { audience: 'manager' },
  })
  storefront = await startService({
    '*': { answer: (request, response) => json(response, 200, { page: request.url }) },
  })
  backoffice = await startService({
    '*': { answer: (request, response) => json(response, 200, { office: request.url }) },
  })
  gateway = await startTestGateway()
  await gateway.register('blue', {
    catalog: catalog.url,
    storefront: storefront.url,
    backoffice: backoffice.url,
  })
  await gateway.switchTo('blue')
})

afterAll(async () => {
  await gateway.stop()
  await Promise.all([catalog.stop(), storefront.stop(), backoffice.stop()])
})

describe('the route table', () => {
  it('passes a public operation on under its path inside the service', async () => {
    const reply = await gateway.ask('/api/catalog/v1/products/brie-de-meaux?x=1&y=%20')
    expect(reply.status).toBe(200)
    expect(reply.json).toEqual({ url: '/v1/products/brie-de-meaux?x=1&y=%20' })
  })

  it.each([
    ['GET', '/api/catalog/v1/products/secret'],
    ['GET', '/api/catalog/v1/unmarked'],
    ['GET', '/api/catalog/v1/odd'],
    ['GET', '/api/catalog/outside'],
    ['GET', '/api/catalog/openapi.json'],
    ['GET', '/api/catalog/health/ready'],
    ['GET', '/api/catalog/metrics'],
    ['GET', '/api/catalog'],
    ['GET', '/api/unknown/v1/products'],
    ['GET', '/health/ready'],
    ['GET', '/metrics'],
    ['POST', '/control/drain'],
    ['GET', '/staff/health/ready'],
    ['GET', '/staff/info'],
    ['GET', '/api'],
    ['GET', '/api/'],
    ['GET', '/api/catalog/v1/products/%73ecret'],
    ['POST', '/api/catalog/v1/products/import'],
    ['DELETE', '/api/catalog/v1/products/1'],
    ['GET', '/api/catalog-service/v1/products/brie'],
    ['GET', '/api/Catalog/v1/products/brie'],
  ])('does not let %s %s out', async (method, path) => {
    const before = catalog.seen.length
    const reply = await gateway.ask(path, { method })
    expect(reply.status).toBe(404)
    expect(reply.headers['content-type']).toBe('application/problem+json')
    expect(reply.json).toMatchObject({ kind: 'not-found', status: 404, traceId: expect.any(String) })
    expect(catalog.seen.length).toBe(before)
  })

  it('sends pages below /staff to the back office and all others to the storefront', async () => {
    expect((await gateway.ask('/staff')).json).toEqual({ office: '/staff' })
    expect((await gateway.ask('/staff/orders?page=2')).json).toEqual({ office: '/staff/orders?page=2' })
    expect((await gateway.ask('/staffing')).json).toEqual({ page: '/staffing' })
    expect((await gateway.ask('/')).json).toEqual({ page: '/' })
    expect((await gateway.ask('/apiary')).json).toEqual({ page: '/apiary' })
  })

  it('asks guests of closed operations to sign in', async () => {
    expect((await gateway.ask('/api/catalog/v1/orders')).json).toMatchObject({
      status: 401,
      kind: 'unauthenticated',
    })
    expect((await gateway.ask('/api/catalog/v1/products/1', { method: 'PATCH', body: '{}' })).status).toBe(
      401,
    )
  })

  it('answers HEAD where GET is public', async () => {
    const reply = await gateway.ask('/api/catalog/v1/products/brie', { method: 'HEAD' })
    expect(reply.status).toBe(200)
    expect(Number(reply.headers['content-length'])).toBeGreaterThan(0)
    expect(reply.text).toBe('')
  })

  it('says which release answers', async () => {
    expect((await gateway.ask('/info')).json).toEqual({
      version: '1.0.0-blue',
      colour: 'blue',
      release: 'r-blue',
    })
  })
})

describe('addresses that play tricks', () => {
  it.each([
    '/api/catalog/v1/products/../unmarked',
    '/api/catalog/v1/products/..',
    '/api/catalog/v1/./products/x',
    '/api/catalog/v1/products/%2e%2e/unmarked',
    '/api/catalog/v1/products/%2E%2E/unmarked',
    '/api/catalog/v1/products/.%2e/unmarked',
    '/api/catalog/v1/products/%252e%252e/unmarked',
    '/api/catalog/v1/products%2funmarked',
    '/api/catalog/v1/products%5cunmarked',
    '/api/catalog/v1/products\\unmarked',
    '/api//catalog/v1/products/x',
    '//evil.example/',
    '/api/catalog/v1/products/%00',
    '/api/catalog/v1/products/%zz',
    '/api/catalog/v1/products/caf\u00e9',
    'http://evil.example/api/catalog/v1/products/x',
    '*',
  ])('are refused: %s', async (target) => {
    const before = catalog.seen.length + storefront.seen.length
    const text = await rawExchange(
      gateway.port,
      `GET ${target} HTTP/1.1`,
      'Host: shop.example:4100',
      'Connection: close',
      '',
      '',
    )
    expect(text).toMatch(/^HTTP\/1\.1 400 /)
    expect(catalog.seen.length + storefront.seen.length).toBe(before)
  })
})
