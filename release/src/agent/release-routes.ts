import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { RefusedError } from '../execute/refused-error.ts'
import type { Colour } from '../journal/entry.ts'
import { readHistory } from '../journal/history.ts'
import type { Operations } from './operations.ts'
import { readReleaseStatus } from './release-status.ts'
import type { StatusSources } from './release-status.ts'

export interface ReleaseRoutesOptions {
  token: string
  sources: StatusSources
  operations: Operations
}

interface Statement {
  actor: string
  reason: string
}

const words = { type: 'string', minLength: 1, maxLength: 500, pattern: '\\S' } as const
const colours = { type: 'string', enum: ['blue', 'green'] } as const
const strict = { type: 'object', additionalProperties: false } as const

/** What the back office may ask; every change names who and why. */
export function registerReleaseRoutes(app: FastifyInstance, options: ReleaseRoutesOptions): void {
  const { sources, operations } = options

  app.addHook('onRequest', async (request, reply) => {
    if (!isSame(request.headers.authorization, `Bearer ${options.token}`)) {
      return problem(reply, 401, 'unauthenticated', 'A valid bearer token is needed.')
    }
    return undefined
  })

  app.get('/v1/status', async () => {
    const status = await readReleaseStatus(sources, false)
    return { ...status, operation: operations.current() ?? status.operation }
  })

  app.get('/v1/history', async () => readHistory(await sources.journal.read()))

  app.get<{ Params: { operationId: string } }>('/v1/operations/:operationId', async (request, reply) => {
    const { operationId } = request.params
    const running = operations.find(operationId)
    if (running) return running
    const { items } = readHistory(await sources.journal.read())
    const recorded = items.find((item) => item.operationId === operationId)
    if (recorded) return { ...recorded, status: recorded.result }
    return problem(reply, 404, 'not-found', 'There is no such operation.')
  })

  app.post<{ Body: Statement & { colour: Colour; unchecked?: boolean } }>(
    '/v1/switch',
    {
      schema: {
        body: {
          ...strict,
          required: ['colour', 'actor', 'reason'],
          properties: { colour: colours, actor: words, reason: words, unchecked: { type: 'boolean' } },
        },
      },
    },
    async (request, reply) => {
      const { colour, actor, reason, unchecked = false } = request.body
      return begin(reply, operations, { verb: 'switch', colour, actor, reason, options: { unchecked } })
    },
  )

  app.post<{ Body: Statement }>(
    '/v1/rollback',
    {
      schema: {
        body: { ...strict, required: ['actor', 'reason'], properties: { actor: words, reason: words } },
      },
    },
    async (request, reply) => begin(reply, operations, { verb: 'rollback', ...request.body }),
  )

  app.setErrorHandler((error: Error & { validation?: unknown; statusCode?: number }, _request, reply) => {
    if (error.validation) return problem(reply, 400, 'validation', error.message)
    if (error.statusCode && error.statusCode < 500)
      return problem(reply, error.statusCode, 'validation', error.message)
    console.error(error)
    return problem(reply, 500, 'internal', 'The release agent failed; its log says why.')
  })
}

async function begin(
  reply: FastifyReply,
  operations: Operations,
  wish: Parameters<Operations['begin']>[0],
): Promise<unknown> {
  try {
    const { operationId } = await operations.begin(wish)
    return reply.code(202).send({ operationId })
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    return problem(reply, 409, 'conflict', error.message)
  }
}

function problem(reply: FastifyReply, status: number, kind: string, detail: string): FastifyReply {
  return reply
    .code(status)
    .type('application/problem+json')
    .send({ type: `https://halles.dev/problems/${kind}`, title: kind, status, kind, detail })
}

function isSame(given: string | undefined, expected: string): boolean {
  const [left, right] = [given ?? '', expected].map((text) => createHash('sha256').update(text).digest())
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
}
