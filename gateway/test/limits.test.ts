import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { LimitSync } from '../src/limits/limit-sync.ts'
import { RateLimiter } from '../src/limits/rate-limiter.ts'
import { eventually } from './fixtures/eventually.ts'
import { startTestGateway, type TestGateway } from './fixtures/gateway.ts'
import { startRelay } from './fixtures/tcp-relay.ts'
import { json, startService, type FakeService } from './fixtures/upstream.ts'

const redisUrl = process.env.HALLES_TEST_REDIS_URL ?? 'redis://127.0.0.1:6379'
const started: TestGateway[] = []
let service: FakeService

beforeAll(async () => {
  service = await startService({
    'GET /v1/x': { audience: 'public' },
    'POST /v1/sessions': { audience: 'public', answer: (_request, response) => json(response, 401, {}) },
    'POST /v1/accounts': { audience: 'public' },
    'GET /_next/static/chunk.js': {},
  })
})

afterEach(async () => {
  await Promise.all(started.splice(0).map((gateway) => gateway.stop()))
})

afterAll(async () => {
  await service.stop()
})

async function gatewayWith(env: Record<string, string>): Promise<TestGateway> {
  const gateway = await startTestGateway(env)
  started.push(gateway)
  await gateway.register('blue', { identity: service.url, catalog: service.url, storefront: service.url })
  await gateway.switchTo('blue')
  return gateway
}

async function statusesOf(count: number, ask: () => Promise<{ status: number }>): Promise<number[]> {
  const statuses: number[] = []
  for (let index = 0; index < count; index += 1) statuses.push((await ask()).status)
  return statuses
}

describe('the allowance of a client', () => {
  it('is generous, then a 429 that says when to come back', async () => {
    const gateway = await gatewayWith({ RATE_LIMIT_PER_MINUTE: '60' })
    const refused = await eventually(async () => {
      const reply = await gateway.ask('/api/catalog/v1/x')
      return reply.status === 429 ? reply : null
    })
    expect(refused.json).toMatchObject({ status: 429, kind: 'rate-limited', retryAfterSeconds: 1 })
    expect(refused.headers['retry-after']).toBe('1')
    expect(refused.headers['content-type']).toBe('application/problem+json')
    expect(service.seen.length).toBeGreaterThanOrEqual(60)
  })

  it('does not count hashed assets', async () => {
    const gateway = await gatewayWith({ RATE_LIMIT_PER_MINUTE: '10' })
    expect(await statusesOf(40, () => gateway.ask('/_next/static/chunk.js'))).not.toContain(429)
  })

  it('is small for sign-in and registration, each on its own', async () => {
    const gateway = await gatewayWith({ RATE_LIMIT_PER_MINUTE: '1000' })
    const signIns = await statusesOf(14, () =>
      gateway.ask('/api/identity/v1/sessions', { method: 'POST', body: '{}' }),
    )
    expect(signIns.slice(0, 10)).toEqual(Array(10).fill(401))
    expect(signIns.slice(-2)).toEqual([429, 429])
    expect((await gateway.ask('/api/identity/v1/accounts', { method: 'POST', body: '{}' })).status).toBe(200)
    expect((await gateway.ask('/api/catalog/v1/x')).status).toBe(200)
  })

  it('belongs to the client a trusted proxy names, not to the proxy, and cannot be escaped by a made-up header', async () => {
    const gateway = await gatewayWith({
      RATE_LIMIT_PER_MINUTE: '1000',
      TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8',
    })
    const signIn = (forwardedFor: string) =>
      gateway.ask('/api/identity/v1/sessions', {
        method: 'POST',
        body: '{}',
        headers: { 'x-forwarded-for': forwardedFor },
      })
    const first = await statusesOf(14, () => signIn(`${Math.random()}, 203.0.113.5, 10.1.2.3`))
    expect(first.slice(-2)).toEqual([429, 429])
    expect((await signIn('203.0.113.6, 10.1.2.3')).status).toBe(401)
    expect(service.seen.at(-1)?.headers['x-forwarded-for']).toBe('203.0.113.6')
  })
})

describe('with Redis', () => {
  it('replicas share the allowance, told and heard in the background', async () => {
    const redis = new Redis(redisUrl)
    const prefix = `test-limits-${process.pid}-${Date.now()}:`
    const now = Date.now()
    const one = new RateLimiter(1000, () => now)
    const other = new RateLimiter(1000, () => now)
    const [syncOne, syncOther] = [new LimitSync(redis, one, prefix), new LimitSync(redis, other, prefix)]
    for (let taken = 0; taken < 8; taken += 1) one.take('strict', 'client')
    await syncOne.sync(now)
    other.take('strict', 'client')
    await syncOther.sync(now)
    other.take('strict', 'client')
    expect(() => other.take('strict', 'client')).toThrow('Too many requests')
    await syncOther.sync(now)
    one.take('strict', 'client')
    await syncOne.sync(now)
    expect(() => one.take('strict', 'client')).toThrow('Too many requests')
    expect([syncOne.degraded, syncOther.degraded]).toEqual([false, false])
    await redis.quit()
  })

  it('gone, each replica limits on its own, says so, and shares again when it is back', async () => {
    const relay = await startRelay(redisUrl)
    const gateway = await gatewayWith({ REDIS_URL: relay.url, RATE_LIMIT_PER_MINUTE: '1000' })
    const ready = async () => (await gateway.control('GET', '/health/ready')).json
    await eventually(async () => (await ready()).status === 'ready')
    relay.cut()
    await eventually(async () => (await ready()).checks.every((check: { ok: boolean }) => !check.ok))
    expect((await ready()).status).toBe('degraded')
    expect((await gateway.control('GET', '/health/ready')).status).toBe(200)
    expect((await ready()).checks).toContainEqual(expect.objectContaining({ name: 'limits', ok: false }))
    expect((await gateway.control('GET', '/metrics')).text).toMatch(
      /halles_gateway_limits_degraded\{[^}]*\} 1/,
    )
    const statuses = await statusesOf(14, () =>
      gateway.ask('/api/identity/v1/sessions', { method: 'POST', body: '{}' }),
    )
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401))
    expect(statuses.at(-1)).toBe(429)
    relay.mend()
    await eventually(async () => (await ready()).status === 'ready')
    expect((await gateway.control('GET', '/metrics')).text).toMatch(
      /halles_gateway_limits_degraded\{[^}]*\} 0/,
    )
    await gateway.stop()
    started.splice(started.indexOf(gateway), 1)
    relay.stop()
  })
})

describe('the limiter', () => {
  it('refills evenly and takes what other replicas took into account', () => {
    let now = 0
    const limiter = new RateLimiter(60, () => now)
    for (let taken = 0; taken < 60; taken += 1) limiter.take('general', 'a')
    expect(() => limiter.take('general', 'a')).toThrow('Too many requests')
    limiter.take('general', 'b')
    now += 2000
    limiter.take('general', 'a')
    limiter.take('general', 'a')
    expect(() => limiter.take('general', 'a')).toThrow('Too many requests')
    limiter.bucketOf('general', 'b')?.takeForOthers(59)
    now += 100
    expect(() => limiter.take('general', 'b')).not.toThrow()
    expect(() => limiter.take('general', 'b')).not.toThrow()
    expect(() => limiter.take('general', 'b')).toThrow('Too many requests')
  })
})
