import { createServer, request as forward } from 'node:http'
import type { IncomingMessage, OutgoingHttpHeaders, Server, ServerResponse } from 'node:http'
import { findTask } from './fulfilment.ts'
import { readBody } from './http.ts'
import type { Faults } from './http.ts'
import { claimsOf } from './identity.ts'
import { agent } from './release-agent.ts'
import { signToken } from './tokens.ts'

export type GatewayOptions = {
  port: number
  backofficePort: number
  portOf: (service: string) => number
  faults: Faults
}

/** Does what the gateway does for the back office: session to token, `/api/<service>` and `/staff` to their places. */
export function serveGateway({ port, backofficePort, portOf, faults }: GatewayOptions): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(request, response)
  })
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)))

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const path = request.url ?? '/'
    if (path.startsWith('/stand-in/')) return control(request, response, faults)
    const authorization = `Bearer ${await signToken(claimsOf(request.headers.cookie))}`
    const api = path.match(/^\/api\/([a-z]+)(\/.*)$/)
    if (api) return pass(request, response, portOf(api[1]!), api[2]!, { authorization })
    if (path.startsWith('/staff')) return pass(request, response, backofficePort, path, { authorization })
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end('<!doctype html><title>Halles</title><h1>The shop</h1>')
  }
}

function pass(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  path: string,
  own: OutgoingHttpHeaders,
) {
  const { authorization: _, ...headers } = request.headers
  const onward = forward(
    { port, host: '127.0.0.1', path, method: request.method, headers: { ...headers, ...own } },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    },
  )
  onward.on('error', () => {
    response.writeHead(503, { 'content-type': 'application/problem+json' })
    response.end(
      JSON.stringify({
        kind: 'unavailable',
        status: 503,
        title: 'Unavailable',
        detail: 'No service answers.',
      }),
    )
  })
  request.pipe(onward)
}

/** Lets a test make things go wrong: a silent service, a lost lease, a stack that is not ready. */
async function control(request: IncomingMessage, response: ServerResponse, faults: Faults) {
  const body = await readBody(request)
  if (request.url === '/stand-in/fault') {
    if (body.mode) faults.set(String(body.service), body.mode as 'down')
    else faults.delete(String(body.service))
  }
  if (request.url === '/stand-in/lease') {
    const task = findTask(String(body.taskId))
    task.leaseExpiresAt = new Date(Date.now() + Number(body.leftMs)).toISOString()
    if (body.holder) task.claimedBy = body.holder as { accountId: string; name: string }
  }
  if (request.url === '/stand-in/agent') Object.assign(agent, body)
  response.writeHead(204)
  response.end()
}
