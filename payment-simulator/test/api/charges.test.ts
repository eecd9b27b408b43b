import { randomUUID } from 'node:crypto'
import { eventually } from '@halles/service-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSimulator, type SimulatorUnderTest } from './simulator.ts'

let simulator: SimulatorUnderTest
beforeAll(async () => {
  simulator = await startSimulator()
})
afterAll(() => simulator.stop())

const ledgerOf = async (reference: string) =>
  (await simulator.get(`/v1/ledger?reference=${reference}`)).body.items

describe('charges', () => {
  test.each([
    ['get', '/v1/ledger'],
    ['get', '/v1/charges?reference=r'],
    ['get', `/v1/charges/ch_${'a'.repeat(22)}`],
    ['post', '/v1/charges'],
    ['post', `/v1/charges/ch_${'a'.repeat(22)}/capture`],
    ['post', `/v1/charges/ch_${'a'.repeat(22)}/void`],
    ['post', `/v1/charges/ch_${'a'.repeat(22)}/refunds`],
  ] as const)('%s %s does nothing without the API key', async (method, path) => {
    await simulator.api[method](path).expect(401)
    await simulator.api[method](path).set('authorization', 'Bearer wrong').expect(401)
    await simulator.api[method](path).set('authorization', 'Basic none').expect(401)
  })

  test('a charge without a token waits for the shopper on its page', async () => {
    const answer = await simulator.charge().expect(201)
    expect(answer.body).toMatchObject({
      status: 'requires_action',
      hostedUrl: `http://pay.example/pay/${answer.body.chargeId}`,
      movements: [],
    })
  })

  test.each([
    ['tok_approve', 'authorised', 4_250],
    ['tok_decline', 'declined', 0],
    ['tok_late', 'processing', 0],
  ])('%s makes it %s', async (token, status, authorisedMinor) => {
    const answer = await simulator.charge({ token })
    expect(answer.body).toMatchObject({ status, authorisedMinor })
  })

  test('fifty parallel requests with one key are one charge', async () => {
    const reference = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => simulator.charge({ reference, token: 'tok_approve' }, 'same-key')),
    )
    expect(new Set(answers.map((answer) => answer.body.chargeId)).size).toBe(1)
    expect(await ledgerOf(reference)).toMatchObject([{ authorisedMinor: 4_250 }])
  })

  test('one reference is one charge, also with another key; with another amount it is refused', async () => {
    const reference = randomUUID()
    const first = await simulator.charge({ reference, token: 'tok_approve' })
    const again = await simulator.charge({ reference, token: 'tok_approve' })
    expect(again.body.chargeId).toBe(first.body.chargeId)
    expect(again.headers['idempotent-replayed']).toBe('true')
    expect((await simulator.charge({ reference, token: 'tok_approve', amountMinor: 1 })).body.kind).toBe(
      'reference-taken',
    )
  })

  test('one key with another request is refused', async () => {
    const key = randomUUID()
    await simulator.charge({}, key)
    expect((await simulator.charge({}, key)).body.kind).toBe('idempotency-mismatch')
  })

  test('a dropped answer has charged: the reference tells', async () => {
    const reference = randomUUID()
    await expect(simulator.charge({ reference, token: 'tok_timeout_then_approve' })).rejects.toThrow(
      'socket hang up',
    )
    const found = await simulator.get(`/v1/charges?reference=${reference}`)
    expect(found.body.items).toMatchObject([{ status: 'authorised', authorisedMinor: 4_250 }])
  })

  test('a silent bank leaves the charge in process', async () => {
    const reference = randomUUID()
    await expect(simulator.charge({ reference, token: 'tok_never' }).timeout(300)).rejects.toThrow('Timeout')
    const found = await simulator.get(`/v1/charges?reference=${reference}`)
    expect(found.body.items).toMatchObject([{ status: 'processing' }])
  })

  test('a late bank answers after three seconds', async () => {
    const { chargeId } = (await simulator.charge({ token: 'tok_late' })).body
    await eventually(async () =>
      expect((await simulator.get(`/v1/charges/${chargeId}`)).body.status).toBe('authorised'),
    )
  })
})

describe('capture, void and refund', () => {
  const authorised = async () => {
    const { chargeId, reference } = (await simulator.charge({ token: 'tok_approve' })).body
    return { chargeId, reference, path: `/v1/charges/${chargeId}` }
  }

  test('captures once, for less if wished, and refuses another amount', async () => {
    const { path, reference } = await authorised()
    await Promise.all(
      [1, 2, 3].map(() => simulator.post(`${path}/capture`, { amountMinor: 4_000 }).expect(200)),
    )
    expect((await simulator.post(`${path}/capture`, { amountMinor: 4_250 })).body.kind).toBe('not-capturable')
    expect(await ledgerOf(reference)).toMatchObject([
      { authorisedMinor: 4_250, capturedMinor: 4_000, voidedMinor: 0 },
    ])
  })

  test('never captures more than was authorised, nor what was voided', async () => {
    const { path } = await authorised()
    expect((await simulator.post(`${path}/capture`, { amountMinor: 4_251 })).status).toBe(409)
    expect((await simulator.post(`${path}/void`)).body).toMatchObject({
      status: 'voided',
      voidedMinor: 4_250,
    })
    expect((await simulator.post(`${path}/void`)).status).toBe(200)
    expect((await simulator.post(`${path}/capture`, { amountMinor: 1 })).status).toBe(409)
  })

  test('a charge voided before the bank answered stays voided', async () => {
    const { chargeId } = (await simulator.charge({ token: 'tok_late' })).body
    expect((await simulator.post(`/v1/charges/${chargeId}/void`)).body).toMatchObject({
      status: 'voided',
      authorisedMinor: 0,
    })
  })

  test('parallel refunds never give back more than was captured', async () => {
    const { path, reference } = await authorised()
    await simulator.post(`${path}/capture`, { amountMinor: 1_000 })
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        simulator.post(`${path}/refunds`, { amountMinor: 100, refundReference: `r-${index}` }),
      ),
    )
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(10)
    expect(await ledgerOf(reference)).toMatchObject([{ capturedMinor: 1_000, refundedMinor: 1_000 }])
  })

  test('one refund reference refunds once', async () => {
    const { path, reference } = await authorised()
    await simulator.post(`${path}/capture`, { amountMinor: 1_000 })
    await Promise.all(
      [1, 2, 3].map(() =>
        simulator.post(`${path}/refunds`, { amountMinor: 400, refundReference: 'r' }).expect(201),
      ),
    )
    expect((await simulator.post(`${path}/refunds`, { amountMinor: 500, refundReference: 'r' })).status).toBe(
      422,
    )
    expect(await ledgerOf(reference)).toMatchObject([{ refundedMinor: 400 }])
  })
})
