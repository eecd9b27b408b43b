import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { verifyToken } from './tokens.ts'
import type { Claims } from './tokens.ts'

export type Call = {
  method: string
  params: Record<string, string>
  query: URLSearchParams
  body: Record<string, unknown>
  headers: IncomingMessage['headers']
  caller: Claims
}

export type Reply = { status?: number; body?: unknown; headers?: Record<string, string>; raw?: string }
export type Route = {
  method: string
  path: string
  audience: Audience
  handle: (call: Call) => Reply | Promise<Reply>
}
export type Audience = 'public' | 'staff' | 'manager'

export class Refusal extends Error {
  readonly status: number
  readonly kind: string
  readonly extra: Record<string, unknown>
  constructor(status: number, kind: string, detail: string, extra: Record<string, unknown> = {}) {
    super(detail)
    this.status = status
    this.kind = kind
    this.extra = extra
  }
}

export type Faults = Map<string, 'down' | 'slow' | 'broken'>

export function route(
  audience: Audience,
  method: string,
  path: string,
  handle: (call: Call) => Reply | Promise<Reply>,
): Route {
  return { method, path, audience, handle }
}

/** One service of the contract as a real HTTP server. */
export async function serveService(
  port: number,
  name: string,
  routes: Route[],
  faults: Faults,
): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(request, response, name, routes, faults)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return server
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  routes: Route[],
  faults: Faults,
) {
  const fault = faults.get(name)
  if (fault === 'down') return void request.socket.destroy()
  if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, 1_500))
  try {
    if (fault === 'broken') throw new Refusal(503, 'unavailable', 'The database is restarting.')
    const reply = await dispatch(request, routes)
    const text = reply.raw ?? (reply.body === undefined ? '' : JSON.stringify(reply.body))
    response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers })
    response.end(text)
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal(500, 'internal', String(error))
    response.writeHead(refusal.status, { 'content-type': 'application/problem+json' })
    response.end(
      JSON.stringify({
        type: `https://halles.dev/problems/${refusal.kind}`,
        title: refusal.kind,
        status: refusal.status,
        kind: refusal.kind,
        detail: refusal.message,
        traceId: 'f3a9c02e51b7d480aa61c9e2b4d7f011',
        ...refusal.extra,
      }),
    )
  }
}

async function dispatch(request: IncomingMessage, routes: Route[]): Promise<Reply> {
  const url = new URL(request.url ?? '/', 'http://stand-in')
  for (const one of routes) {
    const params = one.method === request.method ? match(one.path, url.pathname) : null
    if (!params) continue
    const caller = await verifyToken(request.headers.authorization)
    admit(one.audience, caller)
    const body = await readBody(request)
    return one.handle({
      method: one.method,
      params,
      query: url.searchParams,
      body,
      headers: request.headers,
      caller,
    })
  }
  throw new Refusal(404, 'not-found', `${request.method} ${url.pathname}`)
}

function admit(audience: Audience, caller: Claims): void {
  if (audience === 'public') return
  if (caller.kind === 'guest') throw new Refusal(401, 'unauthenticated', 'Sign in first.')
  const wanted = audience === 'manager' ? ['manager'] : ['staff', 'manager']
  if (!wanted.some((role) => caller.roles.includes(role)))
    throw new Refusal(403, 'forbidden', 'Not your role.')
}

function match(pattern: string, path: string): Record<string, string> | null {
  const [want, have] = [pattern.split('/'), path.split('/')]
  if (want.length !== have.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of want.entries()) {
    const given = decodeURIComponent(have[index] ?? '')
    if (part.startsWith(':')) params[part.slice(1)] = given
    else if (part !== given) return null
  }
  return params
}

export async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  return text ? (JSON.parse(text) as Record<string, unknown>) : {}
}

export function paged<T>(
  items: T[],
  query: URLSearchParams,
  size: number,
): { items: T[]; nextCursor?: string } {
  const start = Number(query.get('cursor') ?? 0)
  const end = start + size
  return { items: items.slice(start, end), ...(end < items.length ? { nextCursor: String(end) } : {}) }
}
