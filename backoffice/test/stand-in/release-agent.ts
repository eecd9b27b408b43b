import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { readBody } from './http.ts'
import { dice, minutesAgo } from './world.ts'

export const agentToken = 'stand-in-release-agent-token'

type Colour = 'blue' | 'green'
type Operation = Record<string, unknown> & {
  operationId: string
  status: string
  progress: string[]
  colour: Colour
}

const names = [
  'identity',
  'catalog',
  'search',
  'pricing',
  'inventory',
  'cart',
  'checkout',
  'order',
  'payment',
  'fulfilment',
  'notification',
]
const services = [...names.map((name) => `${name}-service`), 'storefront', 'backoffice']

export const agent = {
  live: 'blue' as Colour,
  epoch: 7,
  rollbackTo: null as Colour | null,
  unready: null as string | null,
  greenUp: true,
}
const operations = new Map<string, Operation>()
const history: Record<string, unknown>[] = [
  entry(31, 'check', 'green', 'Contracts compatible, full order paid', 'done', 12),
  entry(30, 'up', 'green', 'Bring up 0.3.0 with the new picking screen', 'done', 19),
  entry(24, 'finish', 'blue', 'A week without trouble', 'done', 1600),
  entry(20, 'switch', 'blue', 'Release 0.2.4, fixes the delivery fee', 'done', 9800),
  entry(
    16,
    'switch',
    'blue',
    'Release 0.2.4',
    'failed',
    9900,
    'blue: search-service did not become ready in 60 s.',
  ),
]

export function serveAgent(port: number): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(request, response)
  })
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)))
}

async function answer(request: IncomingMessage, response: ServerResponse) {
  const send = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }
  if (request.headers.authorization !== `Bearer ${agentToken}`)
    return send(401, { kind: 'unauthenticated', detail: 'No token.' })
  const path = request.url ?? ''
  const body = request.method === 'POST' ? await readBody(request) : {}
  if (path === '/v1/status') return send(200, status())
  if (path === '/v1/history') return send(200, { items: history, brokenAt: null })
  if (path.startsWith('/v1/operations/')) return send(200, operations.get(path.slice(15)) ?? {})
  if (path === '/v1/switch') return send(202, begin('switch', body.colour as Colour, body))
  if (path === '/v1/rollback') {
    if (!agent.rollbackTo)
      return send(409, {
        kind: 'conflict',
        title: 'conflict',
        detail: 'There is no open release to roll back.',
      })
    return send(202, begin('rollback', agent.rollbackTo, body))
  }
  send(404, { kind: 'not-found' })
}

function status() {
  const operation = [...operations.values()].find((one) => one.status === 'running') ?? null
  const gateway = { live: agent.live, epoch: agent.epoch }
  const stacks = [stack('blue', '0.2.4', '9c1e07ab52'), stack('green', '0.3.0', 'd41f88c03e')]
  return {
    live: agent.live,
    epoch: agent.epoch,
    rollbackTo: agent.rollbackTo,
    gateways: [gateway, gateway],
    stacks,
    unfinished: null,
    operation,
  }
}

function stack(colour: Colour, version: string, commit: string) {
  if (colour === 'green' && !agent.greenUp)
    return {
      colour,
      role: 'absent',
      release: null,
      version: null,
      commit: null,
      state: 'absent',
      checked: false,
      drift: [],
      services: [],
    }
  const roll = dice(colour === 'blue' ? 5 : 9)
  return {
    colour,
    role: agent.live === colour ? 'live' : 'idle',
    release: `${version}-${commit.slice(0, 6)}`,
    version,
    commit,
    state: agent.unready && agent.live !== colour ? 'degraded' : 'ready',
    checked: true,
    drift: [],
    services: services.map((name, index) => ({
      name,
      url: `http://127.0.0.1:${colour === 'blue' ? 4200 : 4300}`,
      pid: 21_000 + index,
      state: agent.live !== colour && name === agent.unready ? 'starting' : 'running',
      restarts: colour === 'blue' && name === 'search-service' ? 1 : 0,
      rssMb: 62 + roll(70),
      ready: agent.live === colour || name !== agent.unready,
    })),
  }
}

function begin(verb: 'switch' | 'rollback', colour: Colour, body: Record<string, unknown>) {
  const operation: Operation = {
    operationId: randomUUID(),
    verb,
    colour,
    actor: body.actor,
    reason: body.reason,
    status: 'running',
    startedAt: new Date().toISOString(),
    finishedAt: null,
    progress: [],
    error: null,
  }
  operations.set(operation.operationId, operation)
  const steps = [
    `${colour}: all services are ready`,
    `epoch ${agent.epoch + 1} prepared on 2 gateways`,
    `pointer moved to ${colour}`,
    'leases handed over',
    'old stack drained: 0 requests, 0 streams',
  ]
  steps.forEach((step, index) => setTimeout(() => operation.progress.push(step), 500 * (index + 1)))
  setTimeout(() => {
    const from = agent.live
    Object.assign(agent, {
      live: colour,
      epoch: agent.epoch + 1,
      rollbackTo: verb === 'switch' ? from : null,
    })
    Object.assign(operation, { status: 'done', finishedAt: new Date().toISOString() })
    history.unshift({
      ...entry(40 + operations.size, verb, colour, String(body.reason), 'done', 0),
      actor: body.actor,
    })
  }, 3_000)
  return { operationId: operation.operationId }
}

function entry(
  seq: number,
  verb: string,
  colour: string,
  reason: string,
  result: string,
  minutes: number,
  error: string | null = null,
) {
  return {
    seq,
    at: minutesAgo(minutes),
    operationId: randomUUID(),
    verb,
    colour,
    release: colour === 'green' ? '0.3.0-d41f88' : '0.2.4-9c1e07',
    epoch: verb === 'switch' ? 7 : null,
    actor: 'Sacha Lefèvre',
    reason,
    result,
    error,
    evidence: {},
  }
}
