import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

export const CONTROL_TOKEN = 'c'.repeat(32)
export const PEER_SECRET = 'p'.repeat(32)

interface Facts {
  epoch: number
  live: string | null
}

/**
 * One server with the control API of a gateway, as its contract says, its public page and the lease of one service. `calls` says what was
 * asked, in its order; whoever has no token gets nothing.
 */
export async function standInGateway(facts: Facts): Promise<{ url: string; calls: string[]; facts: Facts }> {
  const calls: string[] = []
  let prepared: { epoch: number; colour: string } | null = null
  const answers: Record<string, (body: Record<string, unknown>) => [number, object]> = {
    'GET /v1/status': () => [200, facts],
    'PUT /v1/stacks/green': ({ services }) => [200, { services }],
    'POST /v1/switch/prepare': (body) => {
      if (Number(body.epoch) <= facts.epoch) return [409, {}]
      prepared = body as unknown as typeof prepared
      return [200, facts]
    },
    'POST /v1/switch/commit': ({ epoch }) => {
      if (prepared?.epoch !== epoch) return [409, {}]
      Object.assign(facts, { epoch, live: prepared?.colour })
      return [200, facts]
    },
    'POST /v1/preview-links': () => [200, { url: 'http://shop.example/?halles-preview=token' }],
    'PUT /control/lease': (body) => [200, body],
    'GET /': () => (facts.live === null ? [503, {}] : [200, {}]),
  }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const name = `${request.method} ${request.url}`
    const body = request.method === 'GET' ? {} : ((await json(request)) as Record<string, unknown>)
    const isAllowed = name.includes('/v1/')
      ? request.headers.authorization === `Bearer ${CONTROL_TOKEN}`
      : !name.includes('/control/') || isSigned(String(request.headers['x-halles-peer']))
    const [status, said] = isAllowed ? (answers[name]?.(body) ?? [404, {}]) : [401, {}]
    if (name !== 'GET /v1/status') calls.push(`${name} ${JSON.stringify(body)}`)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said))
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => response.destroy(error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls, facts }
}

/** By the release tool, and not expired. */
function isSigned(token: string): boolean {
  const [head, body = '', signature] = token.split('.')
  const wanted = createHmac('sha256', PEER_SECRET).update(`${head}.${body}`).digest('base64url')
  const { iss, exp } = JSON.parse(Buffer.from(body, 'base64url').toString()) as { iss: string; exp: number }
  return signature === wanted && iss === 'release' && exp > Date.now() / 1000
}
