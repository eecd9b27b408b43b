import { randomUUID } from 'node:crypto'
import type { Service } from '@halles/service-kit'
import {
  fakePeer,
  peerHeaders,
  principalHeaders,
  startTestService,
  tapEvents,
  type EventTap,
  type FakePeer,
  type PeerAnswer,
  type PeerRequest,
  type TestService,
} from '@halles/service-kit/testing'
import supertest from 'supertest'
import { buildApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'

export interface Neighbours {
  inventory: FakePeer
  payment: FakePeer
  fulfilment: FakePeer
}

/** How neighbours answer when all is well. */
export const wellBehaved = {
  inventory: ({ path, body }: PeerRequest): PeerAnswer => {
    if (path !== '/v1/holds') return { status: 200, body: { status: path.split('/').at(-1) } }
    const { lines } = body as { lines: Array<{ sku: string; quantity: number }> }
    return {
      status: 201,
      body: { status: 'held', allocations: lines.map((line) => ({ ...line, locationId: 'paris-drive' })) },
    }
  },
  payment: ({ method, path }: PeerRequest): PeerAnswer => {
    if (path.endsWith('/refunds')) return { status: 201, body: { status: 'refunded' } }
    if (path.endsWith('/void')) return { status: 200, body: { status: 'voided' } }
    if (path.endsWith('/capture')) return { status: 200, body: { status: 'captured' } }
    return { status: method === 'POST' ? 201 : 200, body: { paymentIntentId: 'x', status: 'authorised' } }
  },
  fulfilment: (): PeerAnswer => ({ status: 200, body: { cancelled: true } }),
}

export interface Shop extends Neighbours {
  test: TestService<Service>
  api: ReturnType<typeof supertest>
  tap: EventTap
  place(change?: object, options?: { key?: string; waitMs?: number }): Promise<supertest.Response>
  behave(): void
  stop(): Promise<void>
}

export const owner = randomUUID()
export const asOwner = () => principalHeaders({ kind: 'customer', subject: owner })
export const asStaff = () => principalHeaders({ kind: 'staff', name: 'Inès Moreau' })

export function orderRequest(change: object = {}) {
  return {
    checkoutId: randomUUID(),
    cartId: randomUUID(),
    owner,
    contact: { email: 'camille@example.org', name: 'Camille Martin' },
    delivery: { method: 'pickup', locationId: 'paris-drive' },
    lines: [{ sku: 'MILK', name: 'Milk', pictureUrl: '/milk.svg', quantity: 3 }],
    quote: {
      currency: 'EUR',
      lines: [{ sku: 'MILK', quantity: 3, unitAmountMinor: 120, lineAmountMinor: 360, vatRateBp: 550 }],
      subtotalMinor: 360,
      deliveryFeeMinor: 0,
      totalMinor: 360,
    },
    payment: { method: 'token', token: 'tok_approve' },
    ...change,
  }
}

export async function openShop(options: { holdLease?: boolean } = {}): Promise<Shop> {
  const inventory = await fakePeer(wellBehaved.inventory)
  const payment = await fakePeer(wellBehaved.payment)
  const fulfilment = await fakePeer(wellBehaved.fulfilment)
  const env = {
    INVENTORY_SERVICE_URL: inventory.url,
    PAYMENT_SERVICE_URL: payment.url,
    FULFILMENT_SERVICE_URL: fulfilment.url,
  }
  const test = await startTestService({ loadConfig, buildApp, env, ...options })
  const tap = await tapEvents(test.env.BROKER_PREFIX as string)
  const api = supertest(test.url)
  return {
    inventory,
    payment,
    fulfilment,
    test,
    api,
    tap,
    place: async (change = {}, { key = randomUUID(), waitMs = 5_000 } = {}) =>
      api
        .post('/v1/orders')
        .set(await peerHeaders('checkout-service'))
        .set('idempotency-key', key)
        .send({ ...orderRequest(change), waitMs }),
    behave: () => {
      inventory.answer(wellBehaved.inventory)
      payment.answer(wellBehaved.payment)
      fulfilment.answer(wellBehaved.fulfilment)
    },
    stop: async () => {
      await tap.close()
      await test.stop()
      await Promise.all([inventory.close(), payment.close(), fulfilment.close()])
    },
  }
}
