import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadConfig } from '../src/config.ts'
import { controlToken, gatewayEnv, startTestGateway, type TestGateway } from './fixtures/gateway.ts'
import { startService, type FakeService } from './fixtures/upstream.ts'

let gateway: TestGateway
let service: FakeService

beforeAll(async () => {
  service = await startService({ 'GET /v1/x': { audience: 'public' }, 'GET /v1/hidden': {} })
  gateway = await startTestGateway({ NODE_ENV: 'development' })
})

afterAll(async () => {
  await gateway.stop()
  await service.stop()
})

describe('the control API', () => {
  it.each([
    ['GET', '/v1/status'],
    ['PUT', '/v1/stacks/blue'],
    ['DELETE', '/v1/stacks/blue'],
    ['POST', '/v1/switch/prepare'],
    ['POST', '/v1/switch/commit'],
    ['POST', '/v1/switch/abort'],
    ['GET', '/v1/drained/blue'],
    ['POST', '/v1/preview-links'],
  ])('lets nobody %s %s without the token', async (method, path) => {
    const body = method === 'GET' || method === 'DELETE' ? undefined : {}
    for (const token of ['', 'wrong', controlToken.slice(1), `${controlToken}x`]) {
      expect((await gateway.control(method, path, body, token)).json).toMatchObject({
        status: 401,
        kind: 'unauthenticated',
      })
    }
  })

  it('is not on the public port', async () => {
    for (const path of ['/v1/status', '/health/ready', '/metrics']) {
      const reply = await gateway.ask(path, { headers: { authorization: `Bearer ${controlToken}` } })
      expect([404, 503]).toContain(reply.status)
      expect(reply.text).not.toContain('epoch')
    }
  })

  it.each([
    [{}],
    [{ release: 'r', version: '1', services: { catalog: [] } }],
    [{ release: 'r', version: '1', services: { catalog: ['https://127.0.0.1:1'] } }],
    [{ release: 'r', version: '1', services: { catalog: ['http://127.0.0.1:1/path'] } }],
    [{ release: 'r', version: '1', services: { 'Cat/alog': ['http://127.0.0.1:1'] } }],
    [{ release: 'r', version: '1', services: { catalog: ['http://user@127.0.0.1:1'] } }],
    [{ release: 'r', version: '1', services: {}, unknown: true }],
    [{ release: 'r', version: '1', services: {}, assets: [{ prefix: '/', dir: '/etc' }] }],
  ])('refuses a stack that is not described properly: %j', async (body) => {
    expect((await gateway.control('PUT', '/v1/stacks/blue', body)).json).toMatchObject({
      status: 400,
      kind: 'validation',
    })
  })

  it('refuses a stack whose contracts cannot be read and names the services', async () => {
    const noContract = await startService({})
    noContract.server.removeAllListeners('request')
    noContract.server.on('request', (_request, response) => response.writeHead(500).end())
    const reply = await gateway.register('blue', {
      catalog: service.url,
      broken: noContract.url,
      away: 'http://127.0.0.1:9',
    })
    expect(reply.json).toMatchObject({
      status: 422,
      kind: 'contract-unreadable',
      services: ['broken-service', 'away-service'],
    })
    expect(reply.text).not.toContain('127.0.0.1')
    expect((await gateway.status()).stacks.blue).toBeNull()
    await noContract.stop()
  })

  it('takes short and full service names and counts public routes', async () => {
    await gateway.register('blue', { 'catalog-service': service.url, search: service.url })
    expect((await gateway.status()).stacks.blue).toMatchObject({
      publicRoutes: 2,
      services: { 'catalog-service': [service.url], 'search-service': [service.url] },
    })
    await gateway.switchTo('blue')
    expect((await gateway.ask('/api/search/v1/x')).status).toBe(200)
  })

  it('keeps its contract committed', async () => {
    const committed = JSON.parse(
      await readFile(new URL('../openapi.json', import.meta.url), 'utf8'),
    ) as unknown
    expect((await gateway.control('GET', '/openapi.json')).json).toEqual(committed)
  })

  it('shows health and metrics to those who run it', async () => {
    expect((await gateway.control('GET', '/health/live', undefined, '')).json).toEqual({ status: 'live' })
    expect((await gateway.control('GET', '/health/ready', undefined, '')).status).toBe(200)
    await gateway.ask('/api/search/v1/x')
    const { text } = await gateway.control('GET', '/metrics', undefined, '')
    expect(text).toMatch(
      /http_server_request_duration_seconds_count\{route="\/api\/search\/v1\/x",method="GET",status="200",colour="blue",service="gateway"\} \d+/,
    )
    expect(text).toMatch(/halles_gateway_in_flight\{[^}]*colour="blue"[^}]*\} 0/)
    expect(text).toMatch(/halles_gateway_epoch\{[^}]*\} 1/)
  })
})

describe('the documentation page', () => {
  it('offers in development the public part of every contract of the live stack', async () => {
    expect((await gateway.ask('/docs')).text).toContain('/docs/start.js')
    expect((await gateway.ask('/docs/start.js')).text).toContain('/docs/contracts/catalog-service.json')
    expect((await gateway.ask('/docs/swagger-ui-bundle.js')).status).toBe(200)
    const contract = (await gateway.ask('/docs/contracts/catalog-service.json')).json
    expect(contract.servers).toEqual([{ url: '/api/catalog' }])
    expect(Object.keys(contract.paths)).toEqual(['/v1/x'])
    expect((await gateway.ask('/docs/contracts/unknown.json')).status).toBe(404)
    expect((await gateway.ask('/docs/package.json')).status).toBe(404)
  })

  it('is not there in production', async () => {
    const production = await startTestGateway({ NODE_ENV: 'production' })
    await production.register('blue', { catalog: service.url })
    await production.switchTo('blue')
    expect((await production.ask('/docs')).status).toBe(404)
    await production.stop()
  })
})

describe('the configuration', () => {
  it('names everything that is wrong in one message and shows no value', async () => {
    const env = {
      ...(await gatewayEnv()),
      PEER_SECRET: 'short-secret',
      COOKIE_SECRET: 'short-secret',
      PUBLIC_URL: 'nonsense',
      PORT: 'x',
    }
    expect(() => loadConfig(env)).toThrow(/PEER_SECRET[\s\S]*COOKIE_SECRET|COOKIE_SECRET[\s\S]*PEER_SECRET/)
    expect(() => loadConfig(env)).not.toThrow('short-secret')
  })

  it('refuses a key pair that does not match', async () => {
    await expect(
      startTestGateway({
        GATEWAY_PUBLIC_KEY:
          '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----',
      }),
    ).rejects.toThrow('does not belong')
  })
})
