import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { definePeer, onEvent } from '../../src/index.ts'
import {
  eventually,
  fakePeer,
  peerHeaders,
  tapEvents,
  type EventTap,
  type FakePeer,
} from '../../src/testing/index.ts'
import { startNotes, type NotesApp } from '../support/test-app.ts'

interface Span {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  kind: number
  status: { code: number }
}

const spans: Span[] = []
let collector: Server
let peer: FakePeer
let app: NotesApp
let tap: EventTap
beforeAll(async () => {
  collector = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => (body += text))
    request.on('end', () => {
      const { resourceSpans } = JSON.parse(body) as {
        resourceSpans: Array<{ scopeSpans: Array<{ spans: Span[] }> }>
      }
      spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)))
      response.setHeader('content-type', 'application/json').end('{}')
    })
  })
  await new Promise<void>((done) => collector.listen(0, '127.0.0.1', done))
  peer = await fakePeer(() => ({ status: 200, body: { id: '1' } }))
  const contract = definePeer('stock-service', {
    read: { method: 'GET', path: '/v1/things', response: Type.Object({ id: Type.String() }) },
  })
  app = await startNotes(
    (service) => {
      const stock = service.peers.client(contract, peer.url)
      service.http.get('/v1/notes', () => stock.read({}))
      service.consume([onEvent('note.written.v1', Type.Object({}), () => undefined)])
    },
    { env: { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}` } },
  )
  tap = await tapEvents(app.test.env.BROKER_PREFIX as string)
})
afterAll(async () => {
  await tap.close()
  await app.stop()
  await peer.close()
  await new Promise((done) => collector.close(done))
})

test('a request and the call it makes are sent to the collector as one trace', async () => {
  const traceId = randomUUID().replaceAll('-', '')
  const answer = await fetch(`${app.test.url}/v1/notes`, {
    headers: { ...(await peerHeaders()), traceparent: `00-${traceId}-00f067aa0ba902b7-01` },
  })
  expect(answer.status).toBe(200)
  const [server, client] = await eventually(() => {
    const found = spans.filter((span) => span.traceId === traceId)
    expect(found).toHaveLength(2)
    return [found.find(({ kind }) => kind === 2), found.find(({ kind }) => kind === 3)] as [Span, Span]
  })
  expect(server).toMatchObject({
    name: 'GET /v1/notes',
    parentSpanId: '00f067aa0ba902b7',
    status: { code: 0 },
  })
  expect(client).toMatchObject({ name: 'GET /v1/things', parentSpanId: server.spanId })
  expect(peer.requests.at(-1)?.headers.traceparent).toBe(`00-${traceId}-${client.spanId}-01`)
})

test('an event that was handled is sent to the collector', async () => {
  await tap.publish({ type: 'note.written.v1', subject: randomUUID(), data: {} })
  await eventually(() =>
    expect(spans.find(({ name }) => name === 'note.written.v1')).toMatchObject({ kind: 5 }),
  )
})
