import { randomUUID } from 'node:crypto'
import type { Service } from '@halles/service-kit'
import {
  peerHeaders,
  principalHeaders,
  startTestService,
  tapEvents,
  type EventTap,
  type TestService,
} from '@halles/service-kit/testing'
import supertest from 'supertest'
import { buildApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'
import {
  apiKey,
  signed,
  startProvider,
  webhookSecret,
  type Provider,
  type StandInCharge,
} from './provider.ts'

export interface PaymentsUnderTest {
  test: TestService<Service>
  provider: Provider
  tap: EventTap
  api: ReturnType<typeof supertest>
  create(change?: object, key?: string): Promise<supertest.Response>
  /** An intent that is authorised: its id. */
  authorised(): Promise<string>
  captured(amountMinor?: number): Promise<string>
  act(intentId: string, action: string, body?: object): Promise<supertest.Response>
  get(intentId: string, refresh?: boolean): Promise<supertest.Response>
  webhook(
    type: string,
    charge: StandInCharge,
    options?: { eventId?: string; signature?: string; at?: number },
  ): Promise<supertest.Response>
  ledger(intentId: string): Promise<Array<{ kind: string; amountMinor: number }>>
  /** Types of the events about an order or intent, in order. */
  told(intentId: string): string[]
  sql(text: string, values?: unknown[]): Promise<unknown>
  stop(): Promise<void>
}

export async function startPayments(): Promise<PaymentsUnderTest> {
  const provider = await startProvider()
  const test = await startTestService({
    loadConfig,
    buildApp,
    env: {
      PAYMENT_SIMULATOR_URL: provider.url,
      PAYMENT_SIMULATOR_API_KEY: apiKey,
      PAYMENT_SIMULATOR_WEBHOOK_SECRET: webhookSecret,
    },
  })
  const tap = await tapEvents(test.env.BROKER_PREFIX as string)
  const api = supertest(test.url)
  const guest = await principalHeaders()

  const create = async (change: object = {}, key: string = randomUUID()) =>
    api
      .post('/v1/payment-intents')
      .set(await peerHeaders('order-service'))
      .set('idempotency-key', key)
      .send({
        paymentIntentId: randomUUID(),
        orderId: randomUUID(),
        amountMinor: 5_000,
        currency: 'EUR',
        method: { method: 'token', token: 'tok_approve' },
        returnUrl: 'http://shop.example/orders/1',
        expiresInSeconds: 900,
        ...change,
      })
  const act = async (intentId: string, action: string, body?: object) =>
    api
      .post(`/v1/payment-intents/${intentId}/${action}`)
      .set(await peerHeaders('order-service'))
      .set('idempotency-key', randomUUID())
      .send(body)
  const authorised = async () => (await create()).body.paymentIntentId as string

  return {
    test,
    provider,
    tap,
    api,
    create,
    act,
    authorised,
    captured: async (amountMinor = 5_000) => {
      const intentId = await authorised()
      await act(intentId, 'capture', { amountMinor })
      return intentId
    },
    get: async (intentId, refresh = false) =>
      api.get(`/v1/payment-intents/${intentId}?refresh=${refresh}`).set(await peerHeaders('order-service')),
    webhook: (type, charge, { eventId = randomUUID(), signature, at } = {}) => {
      const body = JSON.stringify({ eventId, type, createdAt: new Date().toISOString(), charge })
      return api
        .post('/v1/webhooks/simulator')
        .set(guest)
        .set('content-type', 'application/json')
        .set('simulator-signature', signature ?? signed(body, at ? { at } : {}))
        .send(body)
    },
    ledger: (intentId) =>
      test.service.db.query(
        'SELECT kind, amount_minor::int AS "amountMinor" FROM ledger_entry WHERE payment_intent_id = $1 ORDER BY entry_id',
        [intentId],
      ),
    told: (intentId) =>
      tap.events
        .filter((event) => (event.data as { paymentIntentId?: string }).paymentIntentId === intentId)
        .map((event) => event.type),
    sql: (text, values) => test.service.db.query(text, values),
    stop: async () => {
      await tap.close()
      await test.stop()
      await provider.close()
    },
  }
}
