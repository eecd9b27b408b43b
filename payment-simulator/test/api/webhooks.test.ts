import { eventually } from '@halles/service-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signWebhook } from '../../src/domain/webhook-signature.ts'
import { startSimulator, webhookSecret, type SimulatorUnderTest } from './simulator.ts'

let simulator: SimulatorUnderTest
beforeAll(async () => {
  simulator = await startSimulator()
})
afterAll(() => simulator.stop())

interface Message {
  eventId: string
  type: string
  charge: { chargeId: string; status: string }
}
const received = (chargeId: string) =>
  simulator.merchant.requests
    .filter((request) => (request.body as Message).charge.chargeId === chargeId)
    .map((request) => request.body as Message)

describe('webhooks', () => {
  test('every change of a charge is told, signed, with the charge as it was then', async () => {
    const { chargeId } = (await simulator.charge({ token: 'tok_approve' })).body
    await simulator.post(`/v1/charges/${chargeId}/capture`, { amountMinor: 1_000 })
    await simulator.post(`/v1/charges/${chargeId}/refunds`, { amountMinor: 300, refundReference: 'r1' })
    await eventually(() =>
      expect(
        received(chargeId)
          .map((message) => message.type)
          .sort((left, right) => left.localeCompare(right)),
      ).toEqual(['charge.authorised', 'charge.captured', 'charge.refunded']),
    )
    const request = simulator.merchant.requests.find(
      (candidate) => (candidate.body as Message).charge.chargeId === chargeId,
    )
    const signature = request?.headers['simulator-signature'] as string
    const time = Number(/^t=(\d+),/.exec(signature)?.[1])
    expect(signature).toBe(signWebhook(webhookSecret, JSON.stringify(request?.body), time))
    expect(Math.abs(Date.now() / 1000 - time)).toBeLessThan(30)
  })

  test('a message is sent again until it is taken, under the same id', async () => {
    let refusals = 2
    simulator.merchant.answer(() =>
      refusals-- > 0 ? (refusals === 0 ? 'drop-connection' : { status: 503 }) : { status: 204 },
    )
    const { chargeId } = (await simulator.charge({ token: 'tok_decline' })).body
    await eventually(() => expect(received(chargeId)).toHaveLength(3))
    expect(new Set(received(chargeId).map((message) => message.eventId)).size).toBe(1)
    simulator.merchant.answer(() => ({ status: 200 }))
  })
})
