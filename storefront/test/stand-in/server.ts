import { createServer, request as forward } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pictureOf } from './pictures.ts'
import { routes } from './routes.ts'
import { moveOrder, orders, Refusal } from './shop.ts'
import { ownerOfToken, recogniseVisit, tokenFor } from './visitors.ts'
import type { Visit } from './visitors.ts'

export interface StandIn {
  url: string
  server: Server
  /** Makes a service answer nothing (`down`), or late (a number of ms); null puts it right again. */
  trouble: Map<string, 'down' | number>
  close(): Promise<void>
}

const SERVICE_OF_PATH: [RegExp, string][] = [
  [/^\/v1\/(categories|products|pictures)/, 'catalog'],
  [/^\/v1\/(search|suggestions)/, 'search'],
  [/^\/v1\/prices/, 'pricing'],
  [/^\/v1\/(availability|locations)/, 'inventory'],
  [/^\/v1\/(sessions|accounts|impersonations)/, 'identity'],
  [/^\/v1\/cart/, 'cart'],
  [/^\/v1\/checkouts/, 'checkout'],
  [/^\/v1\/orders\/[^/]+\/progress/, 'notification'],
  [/^\/v1\/orders/, 'order'],
]

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)
}

function sendProblem(response: ServerResponse, refusal: Refusal): void {
  response.writeHead(refusal.status, { 'content-type': 'application/problem+json' })
  response.end(
    JSON.stringify({
      type: `https://halles.dev/problems/${refusal.kind}`,
      title: refusal.message,
      detail: refusal.message,
      status: refusal.status,
      kind: refusal.kind,
      traceId: 'stand-in',
      ...refusal.extra,
    }),
  )
}

function streamProgress(request: IncomingMessage, response: ServerResponse, orderId: string): void {
  const order = orders.get(orderId)
  if (order === undefined) return sendProblem(response, new Refusal(404, 'not-found', 'No such order'))
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  const send = (event: (typeof order.progress)[number]) =>
    response.write(`id: ${event.seq}\nevent: progress\ndata: ${JSON.stringify(event)}\n\n`)
  const since = Number(request.headers['last-event-id'] ?? 0)
  for (const event of order.progress) if (event.seq > since) send(event)
  response.write(': hello\n\n')
  order.listeners.add(send)
  request.on('close', () => order.listeners.delete(send))
}

function payPage(response: ServerResponse, orderId: string, choice: string | null): void {
  const order = orders.get(orderId)
  if (order === undefined) return sendProblem(response, new Refusal(404, 'not-found', 'No such charge'))
  if (choice === null) {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(
      `<title>Provider</title><h1>Pay ${order.orderNumber}</h1><p><a href="?choice=approve">Approve</a> <a href="?choice=decline">Decline</a> <a href="?choice=leave">Leave</a></p>`,
    )
    return
  }
  if (choice === 'approve') moveOrder(order, 'confirmed')
  if (choice === 'decline') {
    order.refusal = { reason: 'payment-declined' }
    moveOrder(order, 'refused')
  }
  response.writeHead(302, { location: `/orders/${orderId}` })
  response.end()
}

export async function startStandIn({
  port = 0,
  storefrontPort,
}: { port?: number; storefrontPort?: number } = {}): Promise<StandIn> {
  const trouble: StandIn['trouble'] = new Map()
  let url = ''

  const answer = async (request: IncomingMessage, response: ServerResponse, path: string, visit: Visit) => {
    const { pathname, searchParams } = new URL(path, url)
    const service = SERVICE_OF_PATH.find(([pattern]) => pattern.test(pathname))?.[1]
    const state = trouble.get(service ?? '')
    if (state === 'down') return void request.socket.destroy()
    if (typeof state === 'number') await new Promise((resolve) => setTimeout(resolve, state))

    if (pathname === '/v1/stand-in/trouble') {
      const body = await readBody(request)
      if (body.state === null) trouble.delete(String(body.service))
      else trouble.set(String(body.service), body.state as 'down')
      return void response.end('{}')
    }
    const picture = /^\/v1\/pictures\/([\w-]+)\.svg$/.exec(pathname)?.[1]
    if (picture !== undefined) {
      const svg = await pictureOf(picture)
      if (svg === null) return sendProblem(response, new Refusal(404, 'not-found', 'No such picture'))
      response.writeHead(200, {
        'content-type': 'image/svg+xml',
        'cache-control': 'public, max-age=31536000, immutable',
      })
      return void response.end(svg)
    }
    const streamed = /^\/v1\/orders\/([\w-]+)\/progress$/.exec(pathname)?.[1]
    if (streamed !== undefined) return streamProgress(request, response, streamed)

    for (const [method, pattern, handle] of routes) {
      const match = pattern.exec(pathname)
      if (match === null || method !== request.method) continue
      try {
        const { status = 200, body } = handle({
          visit,
          params: searchParams,
          body: request.method === 'GET' ? {} : await readBody(request),
          match: [...match],
          idempotencyKey: String(request.headers['idempotency-key'] ?? ''),
          publicUrl: url,
        })
        if (visit.cookies.length > 0) response.setHeader('set-cookie', visit.cookies)
        response.writeHead(status, { 'content-type': 'application/json' })
        return void response.end(body === undefined ? undefined : JSON.stringify(body))
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return sendProblem(response, error)
      }
    }
    sendProblem(response, new Refusal(404, 'not-found', `Nothing at ${pathname}`))
  }

  const toStorefront = (request: IncomingMessage, response: ServerResponse, visit: Visit) => {
    const onward = forward(
      {
        port: storefrontPort,
        host: '127.0.0.1',
        path: request.url,
        method: request.method,
        headers: { ...request.headers, authorization: tokenFor(visit), 'x-stand-in-guest': visit.guestId },
      },
      (incoming) => {
        response.writeHead(incoming.statusCode ?? 502, {
          ...incoming.headers,
          ...(visit.cookies.length > 0 ? { 'set-cookie': visit.cookies } : {}),
        })
        incoming.pipe(response)
      },
    )
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  }

  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const visit = recogniseVisit(request)
    const outside = /^\/api\/[a-z]+(\/v1\/.*)$/.exec(path)?.[1]
    const paying = /^\/pay\/([\w-]+)(?:\?choice=(\w+))?$/.exec(path)
    if (paying !== null) return payPage(response, paying[1]!, paying[2] ?? null)
    if (outside !== undefined) return void answer(request, response, outside, visit)
    if (path.startsWith('/v1/')) {
      const owner = ownerOfToken(request.headers.authorization)
      return void answer(request, response, path, owner === null ? visit : { ...visit, owner, cookies: [] })
    }
    toStorefront(request, response, visit)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    server,
    trouble,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
