import { randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createService, loadConfigFrom, strictObject } from '../../src/index.ts'
import { peerHeaders, principalHeaders, testKeys } from '../../src/testing/index.ts'
import { startNotes, type NotesApp } from '../support/test-app.ts'

let app: NotesApp
let api: ReturnType<typeof supertest>
beforeAll(async () => {
  app = await startNotes(({ http }) => {
    const answer = () => ({ ok: true })
    http.post(
      '/v1/echo',
      {
        config: { audience: 'public' },
        schema: {
          body: strictObject({ count: Type.Integer() }),
          querystring: Type.Object({ page: Type.Optional(Type.Integer()) }),
        },
      },
      (request) => ({
        ...request.body,
        page: request.query.page,
      }),
    )
    http.get('/v1/fails', { config: { audience: 'public' } }, () => {
      throw new Error('secret detail at 10.0.0.1')
    })
    http.get('/v1/for-staff', { config: { audience: 'staff' } }, answer)
    http.get('/v1/for-managers', { config: { audience: 'manager' } }, answer)
    http.get('/v1/for-shoppers', { config: { audience: 'shopper', denyImpersonation: true } }, answer)
    http.get('/v1/nothing-said', answer)
  })
  api = supertest(app.test.url)
})
afterAll(() => app.stop())

const post = async (body: string, type = 'application/json') =>
  api
    .post('/v1/echo')
    .set(await principalHeaders())
    .set('content-type', type)
    .send(body)

describe('hostile input is refused as a problem', () => {
  test.each([
    ['broken JSON', '{"count":', 'application/json', 400],
    ['an unknown field', '{"count":1,"admin":true}', 'application/json', 400],
    ['a number as text', '{"count":"1"}', 'application/json', 400],
    ['a poisoned prototype', '{"count":1,"__proto__":{"admin":true}}', 'application/json', 400],
    [
      'a poisoned constructor',
      '{"count":1,"constructor":{"prototype":{"admin":true}}}',
      'application/json',
      400,
    ],
    ['a list instead of an object', '[1]', 'application/json', 400],
    ['an odd content type', '{"count":1}', 'text/plain', 415],
    ['an unknown field behind an odd content type', '{"count":1,"admin":true}', 'application/json\t; x', 400],
    ['five megabytes', `{"count":1,"pad":"${'x'.repeat(5_000_000)}"}`, 'application/json', 413],
  ])('%s', async (_name, body, type, status) => {
    const answer = await post(body, type)
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.text).not.toMatch(/node_modules|at .*\.ts/)
  })

  test('numbers in the query are converted, in the body they are not', async () => {
    const answer = await api
      .post('/v1/echo?page=3')
      .set(await principalHeaders())
      .send({ count: 1 })
    expect(answer.body).toEqual({ count: 1, page: 3 })
  })
})

test('an unknown error says nothing but its trace id', async () => {
  const answer = await api.get('/v1/fails').set(await principalHeaders())
  expect(answer.status).toBe(500)
  expect(answer.text).not.toContain('secret')
  expect(answer.body.traceId).toMatch(/^[0-9a-f]{32}$/)
})

describe('who may call', () => {
  test('a public route that asks for nobody may be read without a token', async () => {
    expect((await api.post('/v1/echo').send({ count: 1 })).status).toBe(200)
    expect(
      (await api.post('/v1/echo').set('authorization', 'Bearer nonsense').send({ count: 1 })).status,
    ).toBe(401)
  })

  const status = async (path: string, headers: Record<string, string>) =>
    (await api.get(path).set(headers)).status

  test('a route that says nothing is for services only', async () => {
    expect(
      await status(
        '/v1/nothing-said',
        await principalHeaders({ kind: 'staff', roles: ['manager', 'staff', 'release-engineer'] }),
      ),
    ).toBe(401)
    expect(await status('/v1/nothing-said', await peerHeaders())).toBe(200)
  })

  test('roles are checked', async () => {
    expect(await status('/v1/for-staff', await principalHeaders())).toBe(401)
    expect(await status('/v1/for-staff', await principalHeaders({ kind: 'customer' }))).toBe(403)
    expect(await status('/v1/for-staff', await principalHeaders({ kind: 'staff' }))).toBe(200)
    expect(await status('/v1/for-managers', await principalHeaders({ kind: 'staff' }))).toBe(403)
    expect(
      await status('/v1/for-managers', await principalHeaders({ kind: 'staff', roles: ['manager'] })),
    ).toBe(200)
  })

  test('staff who act as a customer may not do what only the customer may', async () => {
    const answer = await api
      .get('/v1/for-shoppers')
      .set(await principalHeaders({ kind: 'customer', actor: { subject: randomUUID(), name: 'Inès' } }))
    expect(answer.body.kind).toBe('impersonation-forbidden')
    expect(await status('/v1/for-shoppers', await principalHeaders({ kind: 'customer' }))).toBe(200)
  })

  test.each([
    ['no token', {}],
    ['nonsense', { authorization: 'Bearer nonsense' }],
    [
      'a token without signature',
      {
        authorization: `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x","kind":"staff","exp":9999999999}').toString('base64url')}.`,
      },
    ],
    ['a forged principal header', { 'x-user-id': 'admin', 'x-halles-principal': 'admin' }],
  ])('%s is nobody', async (_name, headers) => {
    expect(await status('/v1/for-staff', headers)).toBe(401)
  })
})

test('a route whose body lets unknown fields through can not be registered', async () => {
  const config = loadConfigFrom(
    {
      PORT: '0',
      LOG_LEVEL: 'fatal',
      GATEWAY_PUBLIC_KEY: testKeys.gatewayPublicKey,
      PEER_SECRET: testKeys.peerSecret,
      DATABASE_URL: app.database.url,
    },
    {},
  )
  const service = await createService({ name: 'loose-service', description: 'Loose.', config })
  expect(() =>
    service.http.post('/v1/loose', { schema: { body: Type.Object({ a: Type.String() }) } }, () => ({})),
  ).toThrow(/unknown fields/)
  await service.stop()
})

test('the contract says audience and idempotency of every route', async () => {
  const { body } = await api.get('/openapi.json')
  expect(body.openapi).toBe('3.1.0')
  expect(body.paths['/v1/for-staff'].get['x-audience']).toBe('staff')
  expect(body.paths['/v1/nothing-said'].get['x-audience']).toBe('internal')
  expect(body.paths['/v1/echo'].post['x-idempotency']).toBe('optional')
  expect(Object.keys(body.paths)).not.toContain('/health/ready')
})

test('only the release tool may move the lease', async () => {
  await api
    .put('/control/lease')
    .set(await peerHeaders('cart-service'))
    .send({ colour: 'green', epoch: 2 })
    .expect(403)
  await api.put('/control/lease').send({ colour: 'green', epoch: 2 }).expect(401)
  expect((await api.get('/info')).body).toMatchObject({ leaseHeld: true, epoch: 1, colour: 'blue' })
})
