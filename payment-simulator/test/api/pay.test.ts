import { eventually } from '@halles/service-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSimulator, type SimulatorUnderTest } from './simulator.ts'

let simulator: SimulatorUnderTest
beforeAll(async () => {
  simulator = await startSimulator()
})
afterAll(() => simulator.stop())

const open = async (change = {}) => (await simulator.charge(change)).body.chargeId as string
const choose = (chargeId: string, decision: string) =>
  simulator.api.post(`/pay/${chargeId}`).type('form').send({ decision })
const code = (chargeId: string, entered: string) =>
  simulator.api.post(`/pay/${chargeId}/challenge`).type('form').send({ code: entered })
const statusOf = async (chargeId: string) =>
  (await simulator.get(`/v1/charges/${chargeId}`)).body.status as string

describe('the hosted page', () => {
  test('shows the amount and says that nothing here is real', async () => {
    const page = await simulator.api.get(`/pay/${await open()}`).expect(200)
    expect(page.text).toContain('€42.50')
    expect(page.text).toContain('No real card')
    expect(page.headers['content-security-policy']).toContain("form-action 'self' http://shop.example")
    expect(page.text).not.toContain('<script')
  })

  test.each([
    ['approve', 'authorised'],
    ['decline', 'declined'],
    ['walk-away', 'requires_action'],
    ['late', 'processing'],
    ['never', 'processing'],
  ])('%s leads back to the shop and leaves the payment %s', async (decision, status) => {
    const chargeId = await open()
    const answer = await choose(chargeId, decision).expect(303)
    expect(answer.headers.location).toBe(`http://shop.example/orders/1?payment=${status}`)
    expect(await statusOf(chargeId)).toBe(status)
  })

  test('the challenge approves with the right code', async () => {
    const chargeId = await open()
    expect((await choose(chargeId, 'challenge').expect(303)).headers.location).toBe(
      `/pay/${chargeId}/challenge`,
    )
    expect((await simulator.api.get(`/pay/${chargeId}/challenge`).expect(200)).text).toContain(
      'one-time-code',
    )
    expect((await code(chargeId, '000000').expect(422)).text).toContain('role="alert"')
    await code(chargeId, '123 456').expect(303)
    expect(await statusOf(chargeId)).toBe('authorised')
  })

  test('three wrong codes decline', async () => {
    const chargeId = await open()
    for (const entered of ['1', '2', '3']) await code(chargeId, entered)
    expect(await statusOf(chargeId)).toBe('declined')
  })

  test('pressing twice decides once, and a decided payment has nothing left to press', async () => {
    const chargeId = await open()
    await Promise.all([choose(chargeId, 'approve'), choose(chargeId, 'approve'), choose(chargeId, 'decline')])
    const page = await simulator.api.get(`/pay/${chargeId}`)
    expect(page.text).not.toContain('<button')
    const { reference } = (await simulator.get(`/v1/charges/${chargeId}`)).body
    const messages = () =>
      simulator.merchant.requests.filter((request) => JSON.stringify(request.body).includes(reference))
    await eventually(() => expect(messages()).toHaveLength(1))
  })

  test('what comes from outside is escaped', async () => {
    const page = await simulator.api.get(
      `/pay/${await open({ returnUrl: 'http://shop.example/?a="><script>' }).then(async (id) => (await choose(id, 'decline'), id))}`,
    )
    expect(page.text).not.toContain('<script>')
  })

  test('an unknown payment is not found', async () => {
    await simulator.api.get('/pay/ch_unknown').expect(404)
  })
})
