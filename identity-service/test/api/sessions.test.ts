import { createHash, randomUUID } from 'node:crypto'
import {
  eventually,
  peerHeaders,
  principalHeaders,
  tapEvents,
  testEnvironment,
  type EventTap,
  type TestPrincipal,
} from '@halles/service-kit/testing'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cookieOf, password, startIdentity, tokenIn, type IdentityUnderTest } from './identity.ts'

let identity: IdentityUnderTest
let tap: EventTap
let redis: Redis
const revoked: string[] = []

beforeAll(async () => {
  identity = await startIdentity()
  tap = await tapEvents(identity.test.env.BROKER_PREFIX as string)
  redis = new Redis(testEnvironment().redisUrl)
  redis.on('message', (_channel, sessionId) => revoked.push(sessionId))
  await redis.subscribe(`${identity.test.env.REDIS_PREFIX}sessions:revoked`)
})
afterAll(async () => {
  redis.disconnect()
  await tap.close()
  await identity.test.stop()
})

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('accounts', () => {
  test('a new account is signed in at once and announced', async () => {
    const person = await identity.register()
    const current = await identity.current(person.cookie)
    expect(current.body).toEqual({
      account: {
        accountId: person.accountId,
        email: person.email,
        name: 'Camille Martin',
        roles: ['shopper'],
      },
      impersonator: null,
    })
    await eventually(() =>
      expect(tap.ofType('account.registered.v1').map((event) => event.data)).toContainEqual({
        accountId: person.accountId,
        name: 'Camille Martin',
      }),
    )
  })

  test('one e-mail address is one account, however it is written and however many ask at once', async () => {
    const email = `Twice.${randomUUID()}@Example.com`
    const headers = await principalHeaders()
    const answers = await Promise.all(
      [email, email.toLowerCase(), email.toUpperCase()].map((spelling) =>
        identity.api.post('/v1/accounts').set(headers).send({ email: spelling, password, name: 'Noah' }),
      ),
    )
    expect(answers.map((answer) => answer.status).sort((left, right) => left - right)).toEqual([
      201, 409, 409,
    ])
  })

  test.each([
    ['a short password', { password: 'elevenchars' }],
    ['roles of its own choice', { roles: ['manager'] }],
    ['no address', { email: 'nobody' }],
  ])('%s is refused', async (_name, change) => {
    const body = { email: 'somebody@example.com', password, name: 'Noah', ...change }
    const answer = await identity.api
      .post('/v1/accounts')
      .set(await principalHeaders())
      .send(body)
    expect(answer.body.kind).toBe('validation')
  })

  test('staff find accounts by name or address, shoppers may not look', async () => {
    const person = await identity.register()
    const found = await identity.api
      .get('/v1/accounts')
      .query({ query: person.email.slice(0, 12) })
      .set(await principalHeaders({ kind: 'staff' }))
    expect(found.body.items).toMatchObject([{ accountId: person.accountId }])
    expect(
      (
        await identity.api
          .get('/v1/accounts')
          .query({ query: '%' })
          .set(await principalHeaders({ kind: 'staff' }))
      ).body.items,
    ).toEqual([])
    await identity.api
      .get('/v1/accounts')
      .set(await principalHeaders({ kind: 'customer' }))
      .expect(403)
    await identity.api
      .get('/v1/accounts')
      .set(await principalHeaders())
      .expect(401)
  })

  test('seeding twice leaves one account and its password', async () => {
    const account = {
      accountId: randomUUID(),
      email: `${randomUUID()}@example.com`,
      password,
      name: 'Jeanne',
      roles: ['manager', 'staff'],
    }
    const seed = async (body: object) =>
      identity.api
        .put('/v1/accounts/seed')
        .set(await peerHeaders())
        .send({ accounts: [body] })
    expect((await seed(account)).body).toEqual({ seeded: 1 })
    expect((await seed({ ...account, password: 'another long secret' })).body).toEqual({ seeded: 0 })
    expect((await identity.signIn(account.email)).body.roles).toEqual(['manager', 'staff'])
    await identity.api
      .put('/v1/accounts/seed')
      .set(await principalHeaders({ kind: 'staff', roles: ['manager'] }))
      .send({ accounts: [account] })
      .expect(401)
  })
})

describe('sessions', () => {
  test('the gateway learns who a token belongs to', async () => {
    const person = await identity.register()
    const answer = await identity.resolve(person.cookie)
    expect(answer.body).toMatchObject({
      sessionId: sha256(tokenIn(person.cookie)),
      accountId: person.accountId,
      roles: ['shopper'],
      actor: null,
    })
    expect((await identity.resolve('halles_session=made-up')).status).toBe(404)
  })

  test('a page rendered for somebody learns who that is from the token of the gateway alone', async () => {
    const { accountId, email } = await identity.register()
    const ask = async (principal: TestPrincipal) =>
      (await identity.api.get('/v1/sessions/current').set(await principalHeaders(principal))).body
    const account = { accountId, email, name: 'Camille Martin', roles: ['shopper'] }
    const customer: TestPrincipal = { kind: 'customer', subject: accountId }
    expect(await ask(customer)).toEqual({ account, impersonator: null })
    const actor = { subject: randomUUID(), name: 'Jeanne Roux' }
    expect(await ask({ ...customer, actor })).toEqual({
      account,
      impersonator: { accountId: actor.subject, name: actor.name },
    })
    expect(await ask({ kind: 'guest' })).toEqual({ account: null, impersonator: null })
  })

  test('resolving reads primary keys only', async () => {
    const plan = await identity.test.service.db.transaction(async (tx) => {
      await tx.query('SET LOCAL enable_seqscan = off')
      return tx.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN SELECT * FROM session s JOIN account a USING (account_id) WHERE s.session_id = 'x'`,
      )
    })
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('Index Scan using session_pkey')
  })

  test('the token itself is nowhere in the database', async () => {
    const person = await identity.register()
    const token = tokenIn(person.cookie)
    const rows = await identity.test.service.db.query<{ found: string }>(
      'SELECT s::text AS found FROM session s UNION ALL SELECT i::text FROM halles.idempotency i UNION ALL SELECT o::text FROM halles.outbox o',
    )
    expect(rows.filter((row) => row.found.includes(token))).toEqual([])
  })

  test('an unknown address and a wrong password get the same answer', async () => {
    const person = await identity.register()
    const wrong = await identity.signIn(person.email, 'not the password')
    const unknown = await identity.signIn('nobody@example.com', 'not the password')
    expect(wrong.status).toBe(401)
    expect({ ...unknown.body, traceId: '' }).toEqual({ ...wrong.body, traceId: '' })
    expect(unknown.get('set-cookie')).toBeUndefined()
  })

  test('signing in again gives a new token and ends the session before', async () => {
    const person = await identity.register()
    const again = await identity.signIn(person.email.toUpperCase(), password, person.cookie)
    expect(again.status).toBe(201)
    expect(cookieOf(again)).not.toBe(person.cookie)
    expect((await identity.resolve(person.cookie)).status).toBe(404)
    await eventually(() => expect(revoked).toContain(sha256(tokenIn(person.cookie))))
  })

  test("a token of the client's own choice is never taken over", async () => {
    const person = await identity.register()
    const answer = await identity.signIn(person.email, password, 'halles_session=chosen-by-somebody-else')
    expect(tokenIn(cookieOf(answer))).not.toBe('chosen-by-somebody-else')
  })

  test('signing out ends the session everywhere at once and may be repeated', async () => {
    const person = await identity.register()
    const leave = async () =>
      identity.api
        .delete('/v1/sessions/current')
        .set(await principalHeaders())
        .set('cookie', person.cookie)
    const answer = await leave()
    expect(answer.status).toBe(204)
    expect(answer.get('set-cookie')?.[0]).toContain('halles_session=; Max-Age=0')
    expect((await identity.current(person.cookie)).body).toEqual({ account: null, impersonator: null })
    await eventually(() => expect(revoked).toContain(sha256(tokenIn(person.cookie))))
    expect((await leave()).status).toBe(204)
  })

  test('an expired session is none', async () => {
    const person = await identity.register()
    await identity.test.service.db.query(
      `UPDATE session SET expires_at = now() - interval '1 second' WHERE account_id = $1`,
      [person.accountId],
    )
    expect((await identity.resolve(person.cookie)).status).toBe(404)
  })
})

describe('changing the password', () => {
  test('ends every other session and keeps this browser signed in', async () => {
    const person = await identity.register()
    const elsewhere = cookieOf(await identity.signIn(person.email))
    const headers = await principalHeaders({ kind: 'customer', subject: person.accountId })
    const change = (currentPassword: string) =>
      identity.api
        .patch('/v1/accounts/me/password')
        .set(headers)
        .set('cookie', person.cookie)
        .send({ currentPassword, newPassword: 'quite another secret' })
    expect((await change('not the password')).body.kind).toBe('wrong-password')
    const changed = await change(password)
    expect(changed.status).toBe(204)
    expect((await identity.resolve(elsewhere)).status).toBe(404)
    expect((await identity.resolve(cookieOf(changed))).body.accountId).toBe(person.accountId)
    expect((await identity.signIn(person.email)).status).toBe(401)
    expect((await identity.signIn(person.email, 'quite another secret')).status).toBe(201)
  })
})

describe('guessing', () => {
  const failTimes = async (email: string, times: number) => {
    for (let n = 0; n < times; n += 1)
      expect((await identity.signIn(email, 'not the password')).status).toBe(401)
  }

  test('ten wrong passwords in a row bring a pause in which not even the right one is looked at', async () => {
    const person = await identity.register()
    await failTimes(person.email, 10)
    const paused = await identity.signIn(person.email.toUpperCase())
    expect(paused.status).toBe(429)
    expect(paused.body).toMatchObject({
      kind: 'rate-limited',
      detail: expect.stringMatching(/30 seconds|29 seconds/),
    })
    expect(Number(paused.get('retry-after'))).toBeGreaterThan(20)
    expect((await identity.current(person.cookie)).body.account).not.toBeNull()
    expect((await identity.signIn((await identity.register()).email)).status).toBe(201)
  })

  test('an address without an account is paused in the same way', async () => {
    const email = `${randomUUID()}@example.com`
    await failTimes(email, 10)
    expect((await identity.signIn(email)).status).toBe(429)
  })

  test('a success forgets the failures before it', async () => {
    const person = await identity.register()
    await failTimes(person.email, 9)
    expect((await identity.signIn(person.email)).status).toBe(201)
    await failTimes(person.email, 9)
    expect((await identity.signIn(person.email)).status).toBe(201)
  })
})
