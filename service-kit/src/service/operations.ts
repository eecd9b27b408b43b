import { Type } from 'typebox'
import type { Readiness } from '../health/health.ts'
import type { Metrics } from '../health/metrics.ts'
import type { Http } from '../http/create-http.ts'
import { strictObject } from '../http/schemas.ts'
import type { Lease } from '../lease/lease.ts'
import { problems } from '../problems/problem.ts'

export interface OperationsOptions {
  identity: { name: string; version: string; colour: string; commit: string; release: string }
  readiness: () => Promise<Readiness>
  metrics: Metrics
  lease: Lease
  outboxRows: () => Promise<number>
  drain: () => void
}

/** The routes every service has for those who run it; the gateway routes none of them. */
export function registerOperations(
  http: Http,
  { identity, readiness, metrics, lease, outboxRows, drain }: OperationsOptions,
): void {
  const open = { config: { audience: 'open' as const } }
  http.get('/health/live', open, () => ({ status: 'live' }))
  http.get('/health/ready', open, async (_request, reply) => {
    const { ready, checks } = await readiness()
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not-ready', checks })
  })
  http.get('/info', open, () => ({ ...identity, epoch: lease.epoch, leaseHeld: lease.held }))
  http.get('/metrics', open, async (_request, reply) => {
    metrics.leaseHeld.set(lease.held ? 1 : 0)
    metrics.outboxRows.set(await outboxRows())
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })

  const LeaseState = Type.Object({ colour: Type.String(), epoch: Type.Integer() })
  http.put(
    '/control/lease',
    {
      schema: {
        hide: true,
        body: strictObject({
          colour: Type.String({ pattern: '^[a-z]+$' }),
          epoch: Type.Integer({ minimum: 1 }),
        }),
        response: { 200: LeaseState },
      },
    },
    async (request) => {
      requireReleaseTool(request.peer)
      return lease.take(request.body.colour, request.body.epoch)
    },
  )
  http.post('/control/drain', { schema: { hide: true } }, async (request, reply) => {
    requireReleaseTool(request.peer)
    drain()
    return reply.code(202).send({ status: 'draining' })
  })
}

function requireReleaseTool(peer: string | null): void {
  if (peer !== 'release') throw problems.forbidden('Only the release tool may do this.')
}
