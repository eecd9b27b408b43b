import { randomUUID } from 'node:crypto'
import { eventually, principalHeaders } from '@halles/service-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPayments, type PaymentsUnderTest } from './payments.ts'

let payments: PaymentsUnderTest
beforeAll(async () => {
  payments = await startPayments()
})
afterAll(() => payments.stop())

const chargesOf = (reference: string) =>
  payments.provider.requests.filter(
    (request) =>
      request.path === '/v1/charges' &&
      request.method === 'POST' &&
      (request.body as { reference: string }).reference === reference,
  )

describe('creating a payment', () => {
  test('an approved token authorises and says so once', async () => {
    const answer = await payments.create()
    expect(answer.body).toMatchObject({ status: 'authorised', authorisedMinor: 5_000, capturedMinor: 0 })
    const id = answer.body.paymentIntentId as string
    expect(await payments.ledger(id)).toEqual([{ kind: 'authorised', amountMinor: 5_000 }])
    await eventually(() => expect(payments.told(id)).toEqual(['payment.authorised.v1']))
    const event = payments.tap
      .ofType('payment.authorised.v1')
      .find(({ subject }) => subject === answer.body.orderId)
    expect(event?.data).toEqual({
      paymentIntentId: id,
      orderId: answer.body.orderId,
      amountMinor: 5_000,
      currency: 'EUR',
      status: 'authorised',
    })
  })

  test('a declined token declines, with the reason', async () => {
    const answer = await payments.create({ method: { method: 'token', token: 'tok_decline' } })
    expect(answer.body).toMatchObject({ status: 'declined', declineCode: 'card_declined' })
    await eventually(() =>
      expect(payments.told(answer.body.paymentIntentId)).toEqual(['payment.declined.v1']),
    )
  })

  test('without a token the shopper is sent to the provider', async () => {
    const answer = await payments.create({ method: { method: 'hosted' } })
    expect(answer.body).toMatchObject({
      status: 'requires-action',
      redirectUrl: expect.stringContaining('http://pay.example/') as string,
    })
  })

  test('fifty parallel requests with one key are one intent and one charge', async () => {
    const body = { paymentIntentId: randomUUID(), orderId: randomUUID() }
    const answers = await Promise.all(Array.from({ length: 50 }, () => payments.create(body, 'one-key')))
    expect(answers.map((answer) => answer.status)).toEqual(Array(50).fill(201))
    expect(chargesOf(body.paymentIntentId)).toHaveLength(1)
    expect(await payments.ledger(body.paymentIntentId)).toHaveLength(1)
    const again = await payments.create(body, 'one-key')
    expect(again.headers['idempotent-replayed']).toBe('true')
    expect(again.body.status).toBe('authorised')
    await eventually(() => expect(payments.told(body.paymentIntentId)).toEqual(['payment.authorised.v1']))
  })

  test('the same key or the same intent with something else is refused', async () => {
    const body = { paymentIntentId: randomUUID(), orderId: randomUUID() }
    await payments.create(body, 'key-a')
    expect((await payments.create({ ...body, amountMinor: 1 }, 'key-a')).body.kind).toBe(
      'idempotency-mismatch',
    )
    expect((await payments.create({ ...body, paymentIntentId: randomUUID() }, 'key-a')).body.kind).toBe(
      'idempotency-mismatch',
    )
    expect((await payments.create({ ...body, amountMinor: 1 }, 'key-b')).body.kind).toBe(
      'idempotency-mismatch',
    )
  })

  test('a card number has no place to go to', async () => {
    expect(
      (await payments.create({ method: { method: 'token', token: '4242424242424242' } })).body.kind,
    ).toBe('validation')
    expect(
      (await payments.create({ method: { method: 'card', number: '4242424242424242' } })).body.kind,
    ).toBe('validation')
    expect((await payments.create({ cardNumber: '4242424242424242' })).body.kind).toBe('validation')
  })

  test('only services may ask for money', async () => {
    const staff = await principalHeaders({ kind: 'staff', roles: ['manager'] })
    await payments.api.post('/v1/payment-intents').set(staff).send({}).expect(401)
    await payments.api.get(`/v1/payment-intents/${randomUUID()}`).set(staff).expect(401)
  })
})

describe('an answer that got lost', () => {
  test('is unknown, then asked about, and charged once', async () => {
    payments.provider.trouble(/^\/v1\/charges$/, 'lose-answer')
    const answer = await payments.create()
    const id = answer.body.paymentIntentId as string
    expect(answer.body).toMatchObject({ status: 'unknown', authorisedMinor: 0 })
    expect(payments.told(id)).toEqual([])
    await eventually(async () => expect((await payments.get(id)).body.status).toBe('authorised'))
    expect(chargesOf(id)).toHaveLength(1)
    await eventually(() => expect(payments.told(id)).toEqual(['payment.authorised.v1']))
  })

  test('the caller may ask at once instead of waiting for the job', async () => {
    payments.provider.trouble(/^\/v1\/charges$/, 'lose-answer')
    const { paymentIntentId: id } = (await payments.create()).body
    expect((await payments.get(id, true)).body.status).toBe('authorised')
  })

  test('a request that never arrived is sent again under the same key', async () => {
    payments.provider.trouble(/^\/v1\/charges$/, 'lose-request')
    const { paymentIntentId: id, status } = (await payments.create()).body
    expect(status).toBe('unknown')
    await eventually(async () => expect((await payments.get(id)).body.status).toBe('authorised'))
    expect(new Set(chargesOf(id).map((request) => request.headers['idempotency-key']))).toEqual(new Set([id]))
  })

  test('a provider in trouble leaves it unknown for as long as it takes', async () => {
    payments.provider.down('error-500')
    const { paymentIntentId: id } = (await payments.create()).body
    expect((await payments.get(id, true)).body.status).toBe('unknown')
    payments.provider.down(null)
    await eventually(async () => expect((await payments.get(id)).body.status).toBe('authorised'))
  })

  test('the caller is answered within its own deadline', async () => {
    payments.provider.trouble(/^\/v1\/charges$/, 'hang')
    const answer = await payments.create({ method: { method: 'hosted' } })
    expect(answer.body.status).toBe('unknown')
    expect((await payments.get(answer.body.paymentIntentId, true)).body.status).toBe('requires-action')
  })

  test('a request the provider refuses is declined, not tried for ever', async () => {
    payments.provider.trouble(/^\/v1\/charges$/, 'refuse')
    expect((await payments.create()).body).toMatchObject({
      status: 'declined',
      declineCode: 'provider-refused',
    })
  })
})

describe('a crash between the provider and our commit', () => {
  test('the charge is found again and booked once', async () => {
    await payments.sql(
      `CREATE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'crash'; END $$`,
    )
    await payments.sql(
      'CREATE TRIGGER crash BEFORE INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION crash()',
    )
    const id = randomUUID()
    expect((await payments.create({ paymentIntentId: id })).status).toBe(500)
    expect(await payments.ledger(id)).toEqual([])
    await payments.sql('DROP TRIGGER crash ON ledger_entry')
    await payments.sql('UPDATE payment_intent SET next_check_at = now() WHERE payment_intent_id = $1', [id])
    await eventually(async () => expect((await payments.get(id)).body.status).toBe('authorised'))
    expect(chargesOf(id)).toHaveLength(1)
    await eventually(() => expect(payments.told(id)).toEqual(['payment.authorised.v1']))
  })
})

describe('expiry', () => {
  const overdue = (id: string) =>
    payments.sql(
      `UPDATE payment_intent SET expires_at = now() - interval '1 second', next_check_at = now() WHERE payment_intent_id = $1`,
      [id],
    )

  test('a payment nobody finished expires, says so once, and is voided at the provider', async () => {
    const { paymentIntentId: id } = (await payments.create({ method: { method: 'hosted' } })).body
    await overdue(id)
    await eventually(async () => expect((await payments.get(id)).body).toMatchObject({ status: 'expired' }))
    await eventually(() => expect(payments.provider.charges.get(id)?.status).toBe('voided'))
    await eventually(() => expect(payments.told(id)).toEqual(['payment.expired.v1']))
    expect((await payments.get(id)).body.redirectUrl).toBeUndefined()
  })

  test('one that was approved in the last moment is authorised, not expired', async () => {
    const { paymentIntentId: id } = (await payments.create({ method: { method: 'hosted' } })).body
    payments.provider.authorise(id)
    await overdue(id)
    await eventually(() => expect(payments.told(id)).toEqual(['payment.authorised.v1']))
    expect((await payments.get(id)).body.status).toBe('authorised')
  })

  test('an approval after that is given back', async () => {
    payments.provider.trouble(/^\/v1\/charges$/, 'lose-request')
    const { paymentIntentId: id, orderId } = (await payments.create({ method: { method: 'hosted' } })).body
    await overdue(id)
    await eventually(() => expect(payments.told(id)).toEqual(['payment.expired.v1']))
    const charge = {
      chargeId: `ch_${randomUUID()}`,
      reference: id,
      status: 'requires_action',
      amountMinor: 5_000,
      currency: 'EUR',
      movements: [],
    }
    payments.provider.charges.set(id, charge)
    expect((await payments.webhook('charge.authorised', payments.provider.authorise(id))).status).toBe(200)
    await eventually(() => expect(payments.provider.charges.get(id)?.status).toBe('voided'))
    await eventually(async () =>
      expect(await payments.ledger(id)).toEqual([
        { kind: 'authorised', amountMinor: 5_000 },
        { kind: 'voided', amountMinor: 5_000 },
      ]),
    )
    expect(payments.told(id)).toEqual(['payment.expired.v1'])
    const staff = await payments.api
      .get(`/v1/staff/payments/${orderId}`)
      .set(await principalHeaders({ kind: 'staff' }))
    expect(staff.body).toMatchObject({
      intents: [{ status: 'expired' }],
      ledger: [{ kind: 'authorised' }, { kind: 'voided' }],
    })
    await payments.api
      .get(`/v1/staff/payments/${orderId}`)
      .set(await principalHeaders({ kind: 'customer' }))
      .expect(403)
  })
})
