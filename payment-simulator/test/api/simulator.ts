import { randomUUID } from 'node:crypto'
import { createTestDatabase, fakePeer, testEnvironment, type FakePeer } from '@halles/service-kit/testing'
import supertest from 'supertest'
import { buildApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'

export const webhookSecret = 'a webhook secret for tests'
export const apiKey = 'an api key for tests'
const authorization = `Bearer ${apiKey}`

export interface SimulatorUnderTest {
  url: string
  api: ReturnType<typeof supertest>
  merchant: FakePeer
  charge(change?: object, key?: string): supertest.Test
  post(path: string, body?: object): supertest.Test
  get(path: string): supertest.Test
  stop(): Promise<void>
}

export async function startSimulator(): Promise<SimulatorUnderTest> {
  testEnvironment()
  const database = await createTestDatabase()
  const merchant = await fakePeer(() => ({ status: 200 }))
  const app = await buildApp(
    loadConfig({
      PORT: '0',
      LOG_LEVEL: 'silent',
      DATABASE_URL: database.url,
      API_KEY: apiKey,
      WEBHOOK_SECRET: webhookSecret,
      WEBHOOK_URL: `${merchant.url}/hooks`,
      SIMULATOR_PUBLIC_URL: 'http://pay.example',
    }),
  )
  const url = await app.start()
  const api = supertest(url)
  return {
    url,
    api,
    merchant,
    charge: (change = {}, key = randomUUID()) =>
      api
        .post('/v1/charges')
        .set({ authorization, 'idempotency-key': key })
        .send({
          reference: randomUUID(),
          amountMinor: 4_250,
          currency: 'EUR',
          returnUrl: 'http://shop.example/orders/1',
          ...change,
        }),
    post: (path, body = {}) => api.post(path).set({ authorization }).send(body),
    get: (path) => api.get(path).set({ authorization }),
    stop: async () => {
      await app.stop()
      await merchant.close()
      await database.drop()
    },
  }
}
