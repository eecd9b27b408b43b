import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { plentifulSkus, prepareCheckout, place } from '../src/client/buyer.ts'
import { Session, signIn, type Answer } from '../src/client/session.ts'
import { password } from '../src/shop/instance.ts'

let sku: string
let victimOrder: string
let victimCheckout: string
beforeAll(async () => {
  sku = (await plentifulSkus(1))[0] as string
  const victim = new Session()
  const checkout = await prepareCheckout(victim, [{ sku, quantity: 1 }])
  victimCheckout = checkout.checkoutId
  victimOrder = (await place(victim, checkout)).body.orderId
})

function expectCleanRefusal(answer: Answer): void {
  expect([answer.status, answer.text.slice(0, 200)]).toEqual([
    expect.toSatisfy((status: number) => status >= 400 && status < 500),
    expect.any(String),
  ])
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(answer.text).not.toMatch(/127\.0\.0\.1:\d|node_modules|\.ts:\d|ECONN|postgres|stack/i)
}

const write = '/api/cart/v1/cart/lines'

describe('bodies', () => {
  test.each<[string, string, string?]>([
    ['broken JSON', '{"sku":'],
    ['an unknown field', '{"sku":"A","quantity":1,"unitAmountMinor":1}'],
    ['a wrong type', '{"sku":"A","quantity":"1"}'],
    ['a fraction', '{"sku":"A","quantity":1.5}'],
    ['a negative quantity', '{"sku":"A","quantity":-3}'],
    ['a quantity beyond all bounds', '{"sku":"A","quantity":1e308}'],
    ['a poisoned prototype', '{"sku":"A","quantity":1,"__proto__":{"isAdmin":true}}'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['five megabytes', `{"sku":"${'A'.repeat(5_000_000)}","quantity":1}`],
    ['text instead of JSON', 'sku=A', 'text/plain'],
    ['a form', 'sku=A&quantity=1', 'application/x-www-form-urlencoded'],
    ['an injection', `{"sku":"' OR 1=1 --","quantity":1}`],
  ])('%s is refused', async (_name, body, type = 'application/json') => {
    const session = new Session()
    await session.get('/api/cart/v1/cart')
    const response = await session.raw('POST', write, body, { 'content-type': type })
    expectCleanRefusal({
      status: response.statusCode,
      headers: response.headers,
      text: await response.body.text(),
      body: undefined,
    })
  })

  test('a price in the body of a checkout is refused', async () => {
    const session = new Session()
    const checkout = await prepareCheckout(session, [{ sku, quantity: 1 }])
    const body = {
      quoteHash: checkout.quoteHash,
      payment: { method: 'token', token: 'tok_approve' },
      totalMinor: 1,
    }
    expectCleanRefusal(
      await session.post(`/api/checkout/v1/checkouts/${checkout.checkoutId}/place`, body, {
        'idempotency-key': randomUUID(),
      }),
    )
  })

  test('another quote than the one that was given is not accepted', async () => {
    const session = new Session()
    const checkout = await prepareCheckout(session, [{ sku, quantity: 1 }])
    expectCleanRefusal(await place(session, { ...checkout, quoteHash: 'f'.repeat(64) }))
  })
})

describe('other people’s things', () => {
  test('an order, its progress, its cancellation and a checkout are not found', async () => {
    const shopper = await signIn('shopper2@halles.example', password)
    for (const session of [shopper, new Session()]) {
      expect((await session.get(`/api/order/v1/orders/${victimOrder}`)).status).toBe(404)
      expect((await session.post(`/api/order/v1/orders/${victimOrder}/cancel`)).status).toBe(404)
      expect((await session.get(`/api/checkout/v1/checkouts/${victimCheckout}`)).status).toBe(404)
      expect((await session.get(`/api/notification/v1/orders/${victimOrder}/progress`)).status).toBe(404)
    }
  })

  test.each([
    '/api/order/v1/staff/orders',
    '/api/fulfilment/v1/tasks',
    '/api/inventory/v1/stock',
    '/api/identity/v1/accounts?query=a',
  ])('%s is closed to shoppers and guests', async (path) => {
    const shopper = await signIn('shopper@halles.example', password)
    expect([401, 403]).toContain((await shopper.get(path)).status)
    expect([401, 403]).toContain((await new Session().get(path)).status)
  })
})

describe('forged headers', () => {
  const forged: Record<string, string> = {
    authorization: `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify({ sub: randomUUID(), kind: 'staff', roles: ['manager'], exp: 9_999_999_999 })).toString('base64url')}.`,
    'x-halles-peer': 'forged',
    'x-halles-principal': '{"roles":["manager"]}',
    'x-forwarded-for': '10.0.0.1',
    'x-middleware-subrequest': 'middleware:middleware:middleware',
    'x-original-url': '/api/order/v1/staff/orders',
  }

  test('give nobody a role', async () => {
    expect([401, 403]).toContain((await new Session().get('/api/order/v1/staff/orders', forged)).status)
    expect((await new Session().get('/api/cart/v1/cart', forged)).status).toBe(200)
  })

  test.each([
    '/api/inventory/v1/holds',
    '/api/order/v1/orders',
    '/api/payment/v1/payment-intents',
    '/api/pricing/v1/quotes',
    '/api/inventory/control/lease',
    '/api/identity/v1/sessions/resolve',
    '/api/catalog/v1/products/import',
  ])('do not open the internal route %s', async (path) => {
    const answer = await new Session().post(path, {}, forged)
    expect([401, 403, 404]).toContain(answer.status)
    expectCleanRefusal(answer)
  })

  test('a cross-site form can not write with the cookies of a shopper', async () => {
    const shopper = await signIn('shopper@halles.example', password)
    const answer = await shopper.post(
      write,
      { sku, quantity: 1 },
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    )
    expect(answer.status).toBe(403)
  })
})

describe('paths', () => {
  test.each([
    '/api/cart/%2e%2e/%2e%2e/control/lease',
    '/api/cart/v1/..%2f..%2fhealth/ready',
    '/api//cart/v1/cart',
    '/api/nowhere/v1/x',
    '/api/order/v1/orders/not-a-uuid',
    `/api/order/v1/orders/${'a'.repeat(5_000)}`,
    '/api/search/v1/search?page=-1',
    '/api/search/v1/search?pageSize=100000',
    `/api/pricing/v1/prices?${'sku=a&'.repeat(300)}`,
  ])('%s is refused', async (path) => {
    expectCleanRefusal(await new Session().get(path))
  })
})

test('what staff may not do while they act as a shopper: pay, and change the password', async () => {
  const staff = await signIn('manager@halles.example', password)
  const found = await staff.get('/api/identity/v1/accounts?query=shopper2')
  const accountId = found.body.items.find(
    (account: { email: string }) => account.email === 'shopper2@halles.example',
  ).accountId
  expect(
    (await staff.post('/api/identity/v1/impersonations', { accountId, reason: 'helping on the phone' }))
      .status,
  ).toBe(201)
  expect((await staff.get('/api/identity/v1/sessions/current')).body).toMatchObject({
    account: { email: 'shopper2@halles.example' },
    impersonator: { name: 'Jeanne Roux' },
  })
  const checkout = await prepareCheckout(staff, [{ sku, quantity: 1 }])
  expect((await place(staff, checkout)).body.kind).toBe('impersonation-forbidden')
  expect(
    (
      await staff.patch('/api/identity/v1/accounts/me/password', {
        currentPassword: password,
        newPassword: 'another-password-2026',
      })
    ).body.kind,
  ).toBe('impersonation-forbidden')
  expect((await staff.delete('/api/identity/v1/impersonations/current')).status).toBe(200)
  expect((await staff.get('/api/identity/v1/sessions/current')).body).toMatchObject({
    account: { email: 'manager@halles.example' },
    impersonator: null,
  })
})
