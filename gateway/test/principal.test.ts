import { createPeerTokenVerifier, createPrincipalVerifier } from '@halles/service-kit'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { eventually } from './fixtures/eventually.ts'
import {
  peerSecret,
  publicKey,
  publicOrigin,
  startTestGateway,
  type TestGateway,
} from './fixtures/gateway.ts'
import { account, startIdentity, type FakeIdentity } from './fixtures/identity.ts'
import { startService, type FakeService } from './fixtures/upstream.ts'

const redisUrl = process.env.HALLES_TEST_REDIS_URL ?? 'redis://127.0.0.1:6379'
const verify = createPrincipalVerifier(publicKey)
let gateway: TestGateway
let identity: FakeIdentity
let shop: FakeService
let storefront: FakeService
let backoffice: FakeService
let redis: Redis

beforeAll(async () => {
  shop = await startService({
    'GET /v1/open': { audience: 'public' },
    'POST /v1/open': { audience: 'public' },
    'GET /v1/mine': { audience: 'shopper' },
    'GET /v1/queue': { audience: 'staff' },
    'PUT /v1/prices': { audience: 'manager' },
    'GET /v1/releases': { audience: 'release' },
  })
  storefront = await startService({ '*': {} })
  backoffice = await startService({ '*': {} })
  redis = new Redis(redisUrl)
  gateway = await startTestGateway({ REDIS_URL: redisUrl })
  await eventually(async () => (await gateway.control('GET', '/health/ready')).json.status === 'ready')
})

beforeEach(async () => {
  identity = await startIdentity()
  await gateway.register('blue', {
    identity: identity.url,
    shop: shop.url,
    storefront: storefront.url,
    backoffice: backoffice.url,
  })
  if ((await gateway.status()).live !== 'blue') await gateway.switchTo('blue')
})

afterEach(async () => {
  await identity.stop()
})

afterAll(async () => {
  await gateway.stop()
  await redis.quit()
  await Promise.all([shop.stop(), storefront.stop(), backoffice.stop()])
})

let tokens = 0
function signIn(overrides: Parameters<typeof account>[0] = {}): string {
  tokens += 1
  const token = `session-token-${tokens}`
  identity.sessions.set(token, account({ sessionId: `hash-${tokens}`, ...overrides }))
  return token
}

function seen(service: FakeService) {
  const last = service.seen.at(-1)
  if (!last) throw new Error('nothing reached the service')
  return last
}

function principalSeenBy(service: FakeService) {
  return verify(String(seen(service).headers.authorization).slice('Bearer '.length))
}

function cookieFrom(
  headers: Record<string, string | string[] | undefined>,
  name: string,
): string | undefined {
  return [headers['set-cookie'] ?? []].flat().find((cookie) => cookie.startsWith(`${name}=`))
}

describe('a guest', () => {
  it('gets a signed cookie with the first page and keeps that identity', async () => {
    const first = await gateway.ask('/')
    const cookie = cookieFrom(first.headers, 'halles_guest')
    expect(cookie).toMatch(
      /^halles_guest=[0-9a-f-]{36}\.[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
    )
    const value = cookie?.split(';')[0] as string
    const principal = await principalSeenBy(storefront)
    expect(principal).toMatchObject({
      kind: 'guest',
      subject: `guest:${value.slice(13, 49)}`,
      guestId: value.slice(13, 49),
      roles: [],
    })
    const second = await gateway.ask('/api/shop/v1/open', { headers: { cookie: value } })
    expect(cookieFrom(second.headers, 'halles_guest')).toBeUndefined()
    expect((await principalSeenBy(shop)).guestId).toBe(principal.guestId)
  })

  it('gets one with the first write through the API, and may write without cookies', async () => {
    const reply = await gateway.ask('/api/shop/v1/open', { method: 'POST', body: '{}' })
    expect(reply.status).toBe(200)
    expect(cookieFrom(reply.headers, 'halles_guest')).toContain((await principalSeenBy(shop)).guestId)
  })

  it('reads the API without one under an identity nobody can hold', async () => {
    const reply = await gateway.ask('/api/shop/v1/open')
    expect(reply.headers['set-cookie']).toBeUndefined()
    expect(await principalSeenBy(shop)).toMatchObject({ kind: 'guest', roles: [] })
  })

  it('cannot invent or alter a cookie', async () => {
    const real = cookieFrom((await gateway.ask('/')).headers, 'halles_guest')
      ?.split(';')[0]
      ?.slice(13) as string
    const other = `${real[0] === 'a' ? 'b' : 'a'}${real.slice(1)}`
    for (const forged of [other, `${real.slice(0, 36)}.${'A'.repeat(43)}`, real.slice(0, 36), 'x']) {
      const reply = await gateway.ask('/', { headers: { cookie: `halles_guest=${forged}` } })
      expect(cookieFrom(reply.headers, 'halles_guest')).toBeDefined()
      expect((await principalSeenBy(storefront)).guestId).not.toBe(forged.slice(0, 36))
    }
  })

  it('is asked to sign in where that is needed', async () => {
    expect((await gateway.ask('/api/shop/v1/mine')).json).toMatchObject({
      status: 401,
      kind: 'unauthenticated',
    })
    expect((await gateway.ask('/staff')).status).toBe(200)
  })
})

describe('a session', () => {
  it('becomes an internal token that names the account, its roles and the guest before it', async () => {
    const guest = cookieFrom((await gateway.ask('/')).headers, 'halles_guest')?.split(';')[0] as string
    const reply = await gateway.ask('/api/shop/v1/mine', {
      headers: { cookie: `${guest}; halles_session=${signIn()}; theme=dark` },
    })
    expect(reply.status).toBe(200)
    expect(await principalSeenBy(shop)).toEqual({
      kind: 'customer',
      subject: '11111111-1111-4111-8111-111111111111',
      roles: ['shopper'],
      guestId: guest.slice(13, 49),
      name: 'Camille Martin',
    })
    expect(seen(shop).headers.cookie).toBe('theme=dark')
  })

  it('is asked about by a peer called gateway', async () => {
    await gateway.ask('/api/shop/v1/mine', { headers: { cookie: `halles_session=${signIn()}` } })
    const asked = identity.seen.find((request) => request.url === '/v1/sessions/resolve')
    expect(await createPeerTokenVerifier(peerSecret)(String(asked?.headers['x-halles-peer']))).toBe('gateway')
  })

  it('is asked about once, however many requests come with it at the same time', async () => {
    identity.hold = true
    const cookie = `halles_session=${signIn()}`
    const replies = Array.from({ length: 20 }, () =>
      gateway.ask('/api/shop/v1/mine', { headers: { cookie } }),
    )
    await eventually(() => identity.held.length > 0)
    identity.hold = false
    for (const release of identity.held.splice(0)) release()
    expect((await Promise.all(replies)).map((reply) => reply.status)).toEqual(Array(20).fill(200))
    await gateway.ask('/api/shop/v1/mine', { headers: { cookie } })
    expect(identity.resolved).toBe(1)
  })

  it('ends everywhere as soon as identity-service says so', async () => {
    const token = signIn({ sessionId: 'revoked-hash' })
    const cookie = `halles_session=${token}`
    expect((await gateway.ask('/api/shop/v1/mine', { headers: { cookie } })).status).toBe(200)
    identity.sessions.delete(token)
    await redis.publish(`${gateway.env.REDIS_PREFIX}sessions:revoked`, 'revoked-hash')
    await eventually(
      async () => (await gateway.ask('/api/shop/v1/mine', { headers: { cookie } })).status === 401,
    )
  })

  it('ends with the very answer of a sign-out', async () => {
    const cookie = `halles_session=${signIn()}`
    expect((await gateway.ask('/api/shop/v1/mine', { headers: { cookie } })).status).toBe(200)
    expect(
      (
        await gateway.ask('/api/identity/v1/sessions/current', {
          method: 'DELETE',
          headers: { cookie, origin: publicOrigin },
        })
      ).status,
    ).toBe(204)
    expect((await gateway.ask('/api/shop/v1/mine', { headers: { cookie } })).status).toBe(401)
  })

  it('that nobody knows counts as a guest and its cookie is cleared', async () => {
    const reply = await gateway.ask('/', { headers: { cookie: 'halles_session=unknown' } })
    expect(reply.status).toBe(200)
    expect(cookieFrom(reply.headers, 'halles_session')).toMatch(/^halles_session=; Path=\/; Max-Age=0/)
    expect((await principalSeenBy(storefront)).kind).toBe('guest')
  })

  it('that nobody knows does not spoil the cookie of a new sign-in', async () => {
    const reply = await gateway.ask('/api/identity/v1/sessions', {
      method: 'POST',
      body: '{}',
      headers: { cookie: 'halles_session=unknown', origin: publicOrigin },
    })
    const cookies = [reply.headers['set-cookie'] ?? []]
      .flat()
      .filter((cookie) => cookie.startsWith('halles_session='))
    expect(cookies).toEqual(['halles_session=fresh; Path=/; HttpOnly'])
  })

  it('itself reaches identity-service only', async () => {
    const token = signIn()
    const cookie = `halles_session=${token}; halles_preview=x; theme=dark`
    await gateway.ask('/api/identity/v1/sessions/current', { headers: { cookie } })
    expect(seen(identity).headers.cookie).toBe(`halles_session=${token}; theme=dark`)
    await gateway.ask('/staff', { headers: { cookie } })
    expect(seen(backoffice).headers.cookie).toBe('theme=dark')
  })
})

describe('roles', () => {
  const asks: Array<[string, string]> = [
    ['GET', '/api/shop/v1/mine'],
    ['GET', '/api/shop/v1/queue'],
    ['PUT', '/api/shop/v1/prices'],
    ['GET', '/api/shop/v1/releases'],
  ]

  it.each([
    [['shopper'], [200, 403, 403, 403]],
    [['staff'], [403, 200, 403, 403]],
    [
      ['manager', 'staff'],
      [403, 200, 200, 403],
    ],
    [['release-engineer'], [403, 403, 403, 200]],
    [[], [200, 403, 403, 403]],
  ])('%j open exactly what they may', async (roles, expected) => {
    const cookie = `halles_session=${signIn({ roles })}`
    const statuses: number[] = []
    for (const [method, path] of asks)
      statuses.push((await gateway.ask(path, { method, headers: { cookie, origin: publicOrigin } })).status)
    expect(statuses).toEqual(expected)
  })

  it('of a member of staff who acts as a customer are the customer’s, with both named in the token', async () => {
    const cookie = `halles_session=${signIn({ roles: ['shopper', 'staff', 'manager'], actor: { accountId: 'staff-id', name: 'Inès Moreau' } })}`
    expect((await gateway.ask('/api/shop/v1/queue', { headers: { cookie } })).status).toBe(403)
    expect((await gateway.ask('/api/shop/v1/mine', { headers: { cookie } })).status).toBe(200)
    expect(await principalSeenBy(shop)).toMatchObject({
      kind: 'customer',
      roles: ['shopper'],
      actor: { subject: 'staff-id', name: 'Inès Moreau' },
    })
  })
})

describe('while identity-service is away', () => {
  it('public reads go on as a guest with the cookie untouched, everything else with a session is a 503', async () => {
    const cookie = `halles_session=${signIn()}`
    await identity.stop()
    const read = await gateway.ask('/api/shop/v1/open', { headers: { cookie } })
    expect(read.status).toBe(200)
    expect(read.headers['set-cookie']).toBeUndefined()
    expect((await principalSeenBy(shop)).kind).toBe('guest')
    expect((await gateway.ask('/', { headers: { cookie } })).status).toBe(200)
    for (const [method, path] of [
      ['GET', '/api/shop/v1/mine'],
      ['GET', '/api/shop/v1/queue'],
      ['POST', '/api/shop/v1/open'],
    ] as const) {
      const reply = await gateway.ask(path, { method, headers: { cookie, origin: publicOrigin } })
      expect(reply.json).toMatchObject({ status: 503, kind: 'unavailable' })
      expect(reply.headers['retry-after']).toBe('1')
    }
  })

  it('sessions known already go on', async () => {
    const cookie = `halles_session=${signIn()}`
    expect((await gateway.ask('/api/shop/v1/mine', { headers: { cookie } })).status).toBe(200)
    await identity.stop()
    expect((await gateway.ask('/api/shop/v1/mine', { headers: { cookie } })).status).toBe(200)
  })
})
