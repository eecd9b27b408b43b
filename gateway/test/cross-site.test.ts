import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicOrigin, startTestGateway, type TestGateway } from './fixtures/gateway.ts'
import { startService, type FakeService } from './fixtures/upstream.ts'

let gateway: TestGateway
let service: FakeService

beforeAll(async () => {
  service = await startService({
    'GET /v1/x': { audience: 'public' },
    'POST /v1/x': { audience: 'public' },
    'DELETE /v1/x': { audience: 'public' },
    '*': {},
  })
  gateway = await startTestGateway()
  await gateway.register('blue', { cart: service.url, storefront: service.url })
  await gateway.switchTo('blue')
})

afterAll(async () => {
  await gateway.stop()
  await service.stop()
})

const cookie = 'anything=1'

describe('a change that carries cookies', () => {
  it.each([
    [{ origin: publicOrigin }],
    [{ 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ referer: `${publicOrigin}/cart?x=1` }],
    [{ origin: publicOrigin, 'sec-fetch-site': 'same-origin' }],
  ])('is let through from our own pages: %j', async (headers) => {
    expect(
      (await gateway.ask('/api/cart/v1/x', { method: 'POST', headers: { cookie, ...headers }, body: '{}' }))
        .status,
    ).toBe(200)
  })

  it.each([
    [{}],
    [{ origin: 'http://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: `${publicOrigin}.evil.example` }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'http://evil.example', referer: `${publicOrigin}/` }],
    [{ 'sec-fetch-site': 'cross-site', referer: `${publicOrigin}/` }],
    [{ referer: 'http://evil.example/' }],
    [{ referer: 'nonsense' }],
  ])('is refused from elsewhere: %j', async (headers) => {
    const before = service.seen.length
    for (const [method, path] of [
      ['POST', '/api/cart/v1/x'],
      ['DELETE', '/api/cart/v1/x'],
      ['POST', '/checkout'],
    ] as const) {
      const reply = await gateway.ask(path, { method, headers: { cookie, ...headers } })
      expect(reply.json).toMatchObject({ status: 403, kind: 'forbidden' })
    }
    expect(service.seen.length).toBe(before)
  })
})

describe('what needs no proof', () => {
  it('is a read with cookies, from anywhere', async () => {
    expect(
      (
        await gateway.ask('/api/cart/v1/x', {
          headers: { cookie, origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' },
        })
      ).status,
    ).toBe(200)
  })

  it('is a change without cookies: an API client or a webhook', async () => {
    expect((await gateway.ask('/api/cart/v1/x', { method: 'POST', body: '{}' })).status).toBe(200)
  })
})
