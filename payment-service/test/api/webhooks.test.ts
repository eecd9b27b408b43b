import { randomUUID } from 'node:crypto'
import { eventually } from '@halles/service-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPayments, type PaymentsUnderTest } from './payments.ts'
import { signed, type StandInCharge } from './provider.ts'

let payments: PaymentsUnderTest
beforeAll(async () => {
  payments = await startPayments()
})
afterAll(() => payments.stop())

const hosted = async () =>
  (await payments.create({ method: { method: 'hosted' } })).body.paymentIntentId as string
const snapshot = (charge: StandInCharge) => structuredClone(charge)

describe('webhooks', () => {
  test("the shopper's approval arrives", async () => {
    const id = await hosted()
    expect((await payments.webhook('charge.authorised', payments.provider.authorise(id))).body).toEqual({
      received: true,
    })
    expect((await payments.get(id)).body).toMatchObject({ status: 'authorised', authorisedMinor: 5_000 })
  })

  test('the same message three times at once, and another message of the same news, change things once', async () => {
    const id = await hosted()
    const charge = payments.provider.authorise(id)
    const eventId = randomUUID()
    const answers = await Promise.all([
      payments.webhook('charge.authorised', charge, { eventId }),
      payments.webhook('charge.authorised', charge, { eventId }),
      payments.webhook('charge.authorised', charge, { eventId }),
      payments.webhook('charge.authorised', charge),
      payments.get(id, true),
    ])
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200])
    expect(await payments.ledger(id)).toHaveLength(1)
    await eventually(() => expect(payments.told(id)).toEqual(['payment.authorised.v1']))
  })

  test('messages out of order lead to the same end', async () => {
    const id = await hosted()
    const authorised = snapshot(payments.provider.authorise(id))
    await payments.webhook('charge.authorised', authorised)
    await payments.act(id, 'capture', { amountMinor: 4_000 })
    await payments.act(id, 'refunds', { refundId: randomUUID(), amountMinor: 500, reason: 'bruised' })
    await payments.webhook('charge.refunded', snapshot(payments.provider.charges.get(id) as StandInCharge))
    await payments.webhook('charge.authorised', authorised)
    expect((await payments.get(id)).body).toMatchObject({
      status: 'captured',
      authorisedMinor: 5_000,
      capturedMinor: 4_000,
      refundedMinor: 500,
    })
    await eventually(() =>
      expect(payments.told(id)).toEqual([
        'payment.authorised.v1',
        'payment.captured.v1',
        'payment.refunded.v1',
      ]),
    )
  })

  test('a last message tells what the lost ones before it did', async () => {
    const id = await hosted()
    const charge = payments.provider.authorise(id)
    Object.assign(charge, {
      status: 'voided',
      movements: [...charge.movements, { movementId: 'mv_v', kind: 'voided', amountMinor: 5_000 }],
    })
    await payments.webhook('charge.voided', charge)
    await eventually(() => expect(payments.told(id)).toEqual(['payment.authorised.v1', 'payment.voided.v1']))
  })

  test('a forged, changed, old or unsigned message is refused and changes nothing', async () => {
    const id = await hosted()
    const charge = payments.provider.authorise(id)
    const refused = [
      await payments.webhook('charge.authorised', charge, { signature: signed('{}') }),
      await payments.webhook('charge.authorised', charge, { signature: 't=1,v1=00' }),
      await payments.webhook('charge.authorised', charge, { signature: 'nonsense' }),
      await payments.webhook('charge.authorised', charge, { at: Date.now() - 301_000 }),
      await payments.webhook('charge.authorised', charge, { at: Date.now() + 301_000 }),
    ]
    for (const answer of refused) expect(answer.body.kind).toBe('webhook-signature')
    expect((await payments.get(id)).body.status).toBe('requires-action')
  })

  test("a message about somebody else's payment is taken and does nothing", async () => {
    const charge = {
      chargeId: 'ch_x',
      reference: randomUUID(),
      status: 'authorised',
      amountMinor: 1,
      currency: 'EUR',
      movements: [],
    }
    expect((await payments.webhook('charge.authorised', charge)).status).toBe(200)
  })

  test('a webhook that failed on our side may be sent again', async () => {
    const id = await hosted()
    const charge = payments.provider.authorise(id)
    const eventId = randomUUID()
    await payments.sql(
      `CREATE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'crash'; END $$`,
    )
    await payments.sql(
      'CREATE TRIGGER crash BEFORE INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION crash()',
    )
    expect((await payments.webhook('charge.authorised', charge, { eventId })).status).toBe(500)
    await payments.sql('DROP TRIGGER crash ON ledger_entry')
    expect((await payments.webhook('charge.authorised', charge, { eventId })).status).toBe(200)
    expect((await payments.get(id)).body.status).toBe('authorised')
  })
})
