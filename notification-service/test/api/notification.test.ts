import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { Service } from '@halles/service-kit'
import {
  eventually,
  principalHeaders,
  startTestService,
  tapEvents,
  type EventTap,
  type TestService,
} from '@halles/service-kit/testing'
import { Redis } from 'ioredis'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'

/** A mail server that understands just enough SMTP to take messages, over a real socket. */
async function startMailServer(): Promise<{ server: Server; received: string[]; url: string }> {
  const received: string[] = []
  const server = createServer((socket) => {
    let inData = false
    let text = ''
    socket.write('220 test\r\n')
    socket.on('data', (chunk) => {
      if (inData) {
        text += chunk.toString()
        if (!text.endsWith('\r\n.\r\n')) return
        received.push(text)
        inData = false
        text = ''
        socket.write('250 taken\r\n')
        return
      }
      for (const command of chunk.toString().split('\r\n').filter(Boolean)) {
        inData = command.startsWith('DATA')
        socket.write(inData ? '354 go on\r\n' : command.startsWith('QUIT') ? '221 bye\r\n' : '250 fine\r\n')
      }
    })
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, received, url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

let mail: Awaited<ReturnType<typeof startMailServer>>
let service: TestService<Service>
let tap: EventTap
const owner = randomUUID()
const asOwner = () => principalHeaders({ kind: 'customer', subject: owner })

beforeAll(async () => {
  mail = await startMailServer()
  service = await startTestService({ loadConfig, buildApp, env: { SMTP_URL: mail.url } })
  tap = await tapEvents(service.env.BROKER_PREFIX as string)
})
afterAll(async () => {
  await tap.close()
  await service.stop()
  mail.server.close()
})

const tell = (type: string, orderId: string, id: string = randomUUID()) =>
  tap.publish({
    id,
    type,
    subject: orderId,
    data: {
      orderId,
      orderNumber: 'H-100000417',
      owner,
      contact: { email: 'camille@example.org', name: 'Camille' },
      totalMinor: 500,
    },
  })

async function follow(orderId: string, lastEventId?: number) {
  const abort = new AbortController()
  const response = await fetch(`${service.url}/v1/orders/${orderId}/progress`, {
    headers: { ...(await asOwner()), ...(lastEventId ? { 'last-event-id': String(lastEventId) } : {}) },
    signal: abort.signal,
  })
  const events: Array<{ seq: number; status: string }> = []
  void (async () => {
    const decoder = new TextDecoder()
    let text = ''
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true })
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1]
        if (data) events.push(JSON.parse(data) as { seq: number; status: string })
        text = text.slice(end + 2)
      }
    }
  })().catch(() => undefined)
  return { response, events, close: () => abort.abort() }
}

describe('following an order', () => {
  test('shows what happened before and what happens now, and resumes after the last event seen', async () => {
    const orderId = randomUUID()
    await tell('order.placed.v1', orderId)
    const first = await follow(orderId)
    expect(first.response.headers.get('content-type')).toBe('text/event-stream')
    await tell('order.confirmed.v1', orderId)
    await eventually(() => expect(first.events.map((event) => event.status)).toEqual(['placed', 'confirmed']))
    first.close()
    await tell('order.picking.v1', orderId)
    const second = await follow(orderId, first.events[1]?.seq)
    await eventually(() => expect(second.events.map((event) => event.status)).toEqual(['picking']))
    second.close()
  })

  test('waits a moment for an order that was placed just now', async () => {
    const orderId = randomUUID()
    const following = follow(orderId)
    await tell('order.placed.v1', orderId)
    const stream = await following
    await eventually(() => expect(stream.events).toHaveLength(1))
    stream.close()
  })

  test('is for its owner only', async () => {
    const orderId = randomUUID()
    await tell('order.placed.v1', orderId)
    await supertest(service.url)
      .get(`/v1/orders/${orderId}/progress`)
      .set(await principalHeaders({ kind: 'customer' }))
      .expect(404)
  })
})

const messages = async (orderId: string) =>
  (
    await supertest(service.url)
      .get(`/v1/staff/messages?orderId=${orderId}`)
      .set(await principalHeaders({ kind: 'staff' }))
      .expect(200)
  ).body.items as Array<{ status: string; template: string }>

describe('messages', () => {
  test('are sent once, also when the event comes twice, and the sending is told', async () => {
    const orderId = randomUUID()
    const id = randomUUID()
    await tell('order.confirmed.v1', orderId, id)
    await tell('order.confirmed.v1', orderId, id)
    await eventually(async () =>
      expect(await messages(orderId)).toMatchObject([{ status: 'sent', template: 'order-confirmed' }]),
    )
    await eventually(() =>
      expect(tap.ofType('message.sent.v1').filter((event) => event.subject === orderId)).toHaveLength(1),
    )
    expect(mail.received.filter((text) => text.replaceAll('=\r\n', '').includes(orderId))).toHaveLength(1)
  })

  test('survive Redis being emptied', async () => {
    const orderId = randomUUID()
    const messageId = randomUUID()
    await service.service.db.query(
      `INSERT INTO message (message_id, order_id, template, recipient, subject, body, created_at) VALUES ($1, $2, 'order-packed', 'c@example.org', 'Packed', 'Packed', now() - interval '1 minute')`,
      [messageId, orderId],
    )
    const redis = new Redis(service.env.REDIS_URL as string)
    const keys = await redis.keys(`${service.env.REDIS_PREFIX}*`)
    if (keys.length > 0) await redis.del(keys)
    redis.disconnect()
    await eventually(async () => expect(await messages(orderId)).toMatchObject([{ status: 'sent' }]), {
      timeoutMs: 25_000,
    })
  })
})
