import { principalHeaders } from '@halles/service-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cookieOf, startIdentity, type IdentityUnderTest, type Person } from './identity.ts'

let identity: IdentityUnderTest
let staff: Person
let customer: Person
beforeAll(async () => {
  identity = await startIdentity()
  customer = await identity.register()
})
afterAll(() => identity.test.stop())

async function act(as: Person, accountId: string, reason = 'cannot find the order') {
  const headers = await principalHeaders({ kind: 'staff', subject: as.accountId, roles: ['staff'] })
  return identity.api
    .post('/v1/impersonations')
    .set(headers)
    .set('cookie', as.cookie)
    .send({ accountId, reason })
}
async function endActing(cookie: string) {
  return identity.api
    .delete('/v1/impersonations/current')
    .set(await principalHeaders())
    .set('cookie', cookie)
}

describe('acting for a customer', () => {
  test("the session is the customer's and names who is behind it; ending it gives the staff session back", async () => {
    staff = await identity.seed(['staff'])
    const started = await act(staff, customer.accountId)
    expect(started.status).toBe(201)
    expect(started.body).toMatchObject({
      account: { accountId: customer.accountId },
      impersonator: { accountId: staff.accountId, name: 'Inès Moreau' },
    })
    const resolved = await identity.resolve(cookieOf(started))
    expect(resolved.body).toMatchObject({
      accountId: customer.accountId,
      roles: ['shopper'],
      actor: { accountId: staff.accountId },
    })

    const ended = await endActing(cookieOf(started))
    expect(ended.body).toMatchObject({ account: { accountId: staff.accountId }, impersonator: null })
    expect((await identity.resolve(cookieOf(started))).status).toBe(404)
    expect((await identity.resolve(cookieOf(ended))).body).toMatchObject({
      accountId: staff.accountId,
      actor: null,
    })
    expect((await endActing(cookieOf(started))).status).toBe(404)
  })

  test('who, whom and why are kept and can not be changed', async () => {
    const entries = await identity.test.service.db.query(
      'SELECT kind, reason FROM audit_entry WHERE actor_id = $1 ORDER BY entry_id',
      [staff.accountId],
    )
    expect(entries).toEqual([
      { kind: 'impersonation-started', reason: 'cannot find the order' },
      { kind: 'impersonation-ended', reason: null },
    ])
    await expect(identity.test.service.db.query(`UPDATE audit_entry SET reason = 'nothing'`)).rejects.toThrow(
      'append-only',
    )
    await expect(identity.test.service.db.query('DELETE FROM audit_entry')).rejects.toThrow('append-only')
    await expect(identity.test.service.db.query('TRUNCATE audit_entry')).rejects.toThrow('append-only')
  })

  test.each([[['staff']], [['manager', 'staff']], [['release-engineer']]])(
    'people with the roles %j can not be acted for',
    async (roles) => {
      const someone = await identity.seed(['staff'])
      const colleague = await identity.seed(roles)
      expect((await act(someone, colleague.accountId)).body.kind).toBe('forbidden')
    },
  )

  test("a customer's session does not become one of staff by what the request says", async () => {
    const headers = await principalHeaders({ kind: 'staff', roles: ['staff'] })
    const answer = await identity.api
      .post('/v1/impersonations')
      .set(headers)
      .set('cookie', customer.cookie)
      .send({ accountId: customer.accountId, reason: 'because' })
    expect(answer.status).toBe(403)
    await identity.api
      .post('/v1/impersonations')
      .set(await principalHeaders({ kind: 'customer', subject: customer.accountId }))
      .set('cookie', customer.cookie)
      .send({ accountId: customer.accountId, reason: 'because' })
      .expect(403)
  })

  test('nobody acts twice over', async () => {
    const someone = await identity.seed(['staff'])
    const started = await act(someone, customer.accountId)
    expect((await act({ ...someone, cookie: cookieOf(started) }, customer.accountId)).status).toBe(401)
  })

  test('it ends with the session of the member of staff', async () => {
    const someone = await identity.seed(['staff'])
    const started = await act(someone, customer.accountId)
    await identity.api
      .delete('/v1/sessions/current')
      .set(await principalHeaders())
      .set('cookie', someone.cookie)
      .expect(204)
    expect((await identity.resolve(cookieOf(started))).status).toBe(404)
    expect((await endActing(cookieOf(started))).status).toBe(404)
  })

  test('signing out while acting ends both sessions', async () => {
    const someone = await identity.seed(['staff'])
    const started = await act(someone, customer.accountId)
    await identity.api
      .delete('/v1/sessions/current')
      .set(await principalHeaders())
      .set('cookie', cookieOf(started))
      .expect(204)
    expect((await identity.resolve(someone.cookie)).status).toBe(404)
    expect((await identity.resolve(customer.cookie)).status).toBe(200)
  })

  test('the way back stays open when it has run out', async () => {
    const someone = await identity.seed(['staff'])
    const started = await act(someone, customer.accountId)
    await identity.test.service.db.query(
      `UPDATE session SET expires_at = now() - interval '1 second' WHERE actor_id = $1`,
      [someone.accountId],
    )
    expect((await identity.resolve(cookieOf(started))).status).toBe(404)
    expect((await endActing(cookieOf(started))).body.account.accountId).toBe(someone.accountId)
  })

  test('credentials are out of reach while acting', async () => {
    const headers = await principalHeaders({
      kind: 'customer',
      subject: customer.accountId,
      actor: { subject: staff.accountId, name: 'Inès' },
    })
    const answer = await identity.api
      .patch('/v1/accounts/me/password')
      .set(headers)
      .send({ currentPassword: 'x', newPassword: 'a long new secret' })
    expect(answer.body.kind).toBe('impersonation-forbidden')
  })

  test('a reason must be given', async () => {
    const someone = await identity.seed(['staff'])
    expect((await act(someone, customer.accountId, '    ')).body.kind).toBe('validation')
  })
})
