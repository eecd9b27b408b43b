import { randomUUID } from 'node:crypto'
import { eventually } from '@halles/service-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPayments, type PaymentsUnderTest } from './payments.ts'

let payments: PaymentsUnderTest
beforeAll(async () => {
  payments = await startPayments()
})
afterAll(() => payments.stop())

const refund = (id: string, amountMinor: number, refundId: string = randomUUID()) =>
  payments.act(id, 'refunds', { refundId, amountMinor, reason: 'bruised' })
const refundedAtProvider = (id: string) =>
  payments.provider.charges.get(id)?.movements.filter(({ kind }) => kind === 'refunded') ?? []
const dueNow = (id: string) =>
  payments.sql(
    `UPDATE provider_command SET next_attempt_at = now() WHERE payment_intent_id = $1 AND status = 'requested'`,
    [id],
  )

describe('capture', () => {
  test('takes what was picked, once, however often it is asked', async () => {
    const id = await payments.authorised()
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => payments.act(id, 'capture', { amountMinor: 4_200 })),
    )
    for (const answer of answers)
      expect(answer.body).toMatchObject({ status: 'captured', capturedMinor: 4_200 })
    expect(await payments.ledger(id)).toEqual([
      { kind: 'authorised', amountMinor: 5_000 },
      { kind: 'captured', amountMinor: 4_200 },
    ])
    expect((await payments.act(id, 'capture', { amountMinor: 4_300 })).body.kind).toBe('not-capturable')
    await eventually(() =>
      expect(payments.told(id)).toEqual(['payment.authorised.v1', 'payment.captured.v1']),
    )
  })

  test('never more than was authorised, and nothing that is not', async () => {
    const id = await payments.authorised()
    expect((await payments.act(id, 'capture', { amountMinor: 5_001 })).body.kind).toBe('not-capturable')
    const { paymentIntentId: open } = (await payments.create({ method: { method: 'hosted' } })).body
    expect((await payments.act(open, 'capture', { amountMinor: 1 })).body.kind).toBe('not-capturable')
  })

  test('one that got no answer is done later, and answered by asking again', async () => {
    const id = await payments.authorised()
    payments.provider.trouble(/capture$/, 'lose-answer')
    expect((await payments.act(id, 'capture', { amountMinor: 5_000 })).body.kind).toBe('unavailable')
    await dueNow(id)
    await eventually(async () => expect((await payments.get(id)).body.status).toBe('captured'))
    expect((await payments.act(id, 'capture', { amountMinor: 5_000 })).status).toBe(200)
    expect(
      payments.provider.charges.get(id)?.movements.filter(({ kind }) => kind === 'captured'),
    ).toHaveLength(1)
    const keys = payments.provider.requests
      .filter(({ path }) => path.endsWith(`${payments.provider.charges.get(id)?.chargeId}/capture`))
      .map(({ headers }) => headers['idempotency-key'])
    expect(new Set(keys)).toEqual(new Set([`capture-${id}`]))
  })

  test('a crash after the provider took it, before we booked it, loses nothing and takes nothing twice', async () => {
    const id = await payments.authorised()
    await payments.sql(
      `CREATE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'crash'; END $$`,
    )
    await payments.sql(
      `CREATE TRIGGER crash BEFORE INSERT ON ledger_entry FOR EACH ROW WHEN (NEW.kind = 'captured') EXECUTE FUNCTION crash()`,
    )
    expect((await payments.act(id, 'capture', { amountMinor: 5_000 })).status).toBe(500)
    expect(payments.provider.charges.get(id)?.status).toBe('captured')
    expect((await payments.get(id)).body.status).toBe('authorised')
    await payments.sql('DROP TRIGGER crash ON ledger_entry')
    await dueNow(id)
    await eventually(async () =>
      expect((await payments.get(id)).body).toMatchObject({ status: 'captured', capturedMinor: 5_000 }),
    )
    expect(payments.provider.charges.get(id)?.movements).toHaveLength(2)
    await eventually(() =>
      expect(payments.told(id)).toEqual(['payment.authorised.v1', 'payment.captured.v1']),
    )
  })

  test('a refusal of the provider is final', async () => {
    const id = await payments.authorised()
    payments.provider.trouble(/capture$/, 'refuse')
    expect((await payments.act(id, 'capture', { amountMinor: 5_000 })).body.kind).toBe('not-capturable')
    expect((await payments.get(id)).body.status).toBe('authorised')
  })
})

describe('void', () => {
  test('gives the authorisation back, once', async () => {
    const id = await payments.authorised()
    const answers = await Promise.all([1, 2, 3].map(() => payments.act(id, 'void')))
    for (const answer of answers) expect(answer.body).toEqual({ paymentIntentId: id, status: 'voided' })
    expect(await payments.ledger(id)).toEqual([
      { kind: 'authorised', amountMinor: 5_000 },
      { kind: 'voided', amountMinor: 5_000 },
    ])
    await eventually(() => expect(payments.told(id)).toEqual(['payment.authorised.v1', 'payment.voided.v1']))
    expect((await payments.act(id, 'capture', { amountMinor: 1 })).body.kind).toBe('not-capturable')
  })

  test('closes a payment the shopper has not decided on', async () => {
    const { paymentIntentId: id } = (await payments.create({ method: { method: 'hosted' } })).body
    expect((await payments.act(id, 'void')).body.status).toBe('voided')
    expect(payments.provider.charges.get(id)?.status).toBe('voided')
    expect(await payments.ledger(id)).toEqual([])
  })

  test('is refused once money was captured', async () => {
    const id = await payments.captured()
    expect((await payments.act(id, 'void')).body.kind).toBe('not-voidable')
  })

  test('is accepted while the provider is away, and carried out when it is back', async () => {
    const id = await payments.authorised()
    payments.provider.down('lose-request')
    const answer = await payments.act(id, 'void')
    expect(answer.status).toBe(202)
    expect((await payments.act(id, 'capture', { amountMinor: 1 })).body.kind).toBe('not-capturable')
    payments.provider.down(null)
    await dueNow(id)
    await eventually(async () => expect((await payments.get(id)).body.status).toBe('voided'))
  })

  test('one that overtakes its intent keeps the intent from the provider', async () => {
    const id = randomUUID()
    expect((await payments.act(id, 'void')).body).toEqual({ paymentIntentId: id, status: 'voided' })
    expect((await payments.create({ paymentIntentId: id })).body.status).toBe('voided')
    expect(payments.provider.charges.has(id)).toBe(false)
  })

  test('one for a charge the provider never heard of ends it without a charge', async () => {
    payments.provider.trouble(/^\/v1\/charges$/, 'lose-request')
    const { paymentIntentId: id } = (await payments.create()).body
    expect((await payments.act(id, 'void')).body.status).toBe('voided')
    await eventually(() => expect(payments.told(id)).toEqual(['payment.voided.v1']))
    expect(payments.provider.charges.has(id)).toBe(false)
  })

  test('one for a charge whose answer got lost gives that charge back', async () => {
    payments.provider.trouble(/^\/v1\/charges$/, 'lose-answer')
    const { paymentIntentId: id } = (await payments.create()).body
    expect((await payments.act(id, 'void')).body.status).toBe('voided')
    expect(payments.provider.charges.get(id)?.status).toBe('voided')
    expect(await payments.ledger(id)).toHaveLength(2)
  })
})

describe('refunds', () => {
  test('fifty in parallel never give back more than was captured', async () => {
    const id = await payments.captured(1_000)
    const answers = await Promise.all(Array.from({ length: 50 }, () => refund(id, 100)))
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(10)
    const refused = answers.filter((answer) => answer.status === 409)
    expect(refused).toHaveLength(40)
    expect(refused[0]?.body.kind).toBe('refund-exceeds-captured')
    expect(refundedAtProvider(id)).toHaveLength(10)
    expect((await payments.get(id)).body.refundedMinor).toBe(1_000)
    await eventually(() =>
      expect(payments.told(id).filter((type) => type === 'payment.refunded.v1')).toHaveLength(10),
    )
  })

  test('one refund id refunds once', async () => {
    const id = await payments.captured()
    const refundId = randomUUID()
    const answers = await Promise.all([1, 2, 3, 4].map(() => refund(id, 700, refundId)))
    for (const answer of answers)
      expect(answer.body).toEqual({ refundId, paymentIntentId: id, amountMinor: 700, status: 'refunded' })
    expect((await refund(id, 800, refundId)).body.kind).toBe('idempotency-mismatch')
    expect(refundedAtProvider(id)).toHaveLength(1)
    await eventually(() =>
      expect(
        payments.tap.ofType('payment.refunded.v1').filter(({ data }) => data.refundId === refundId),
      ).toHaveLength(1),
    )
  })

  test('one that is on its way counts already', async () => {
    const id = await payments.captured(1_000)
    payments.provider.trouble(/refunds$/, 'lose-request')
    const first = await refund(id, 800)
    expect(first.body.status).toBe('requested')
    expect((await refund(id, 300)).body).toMatchObject({
      kind: 'refund-exceeds-captured',
      refundableMinor: 200,
    })
    await dueNow(id)
    await eventually(async () => expect((await payments.get(id)).body.refundedMinor).toBe(800))
  })

  test('one the provider refuses makes room again', async () => {
    const id = await payments.captured(1_000)
    payments.provider.trouble(/refunds$/, 'refuse')
    expect((await refund(id, 1_000)).status).toBe(409)
    expect((await refund(id, 1_000)).body.status).toBe('refunded')
  })

  test('nothing is refunded before it was captured', async () => {
    expect((await refund(await payments.authorised(), 1)).body.kind).toBe('refund-exceeds-captured')
  })
})
