import swagger from '@fastify/swagger'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { Problem, problemBody, type Logger } from '@halles/service-kit'
import Fastify, { type FastifyError, type FastifyReply } from 'fastify'
import { errors } from '../errors.ts'
import type { GatewayMetrics } from '../observe/gateway-metrics.ts'
import { createBearerCheck } from './bearer.ts'
import type { Readiness } from './readiness.ts'
import { registerStackRoutes, type StackControls } from './stack-routes.ts'

export interface ControlOptions extends StackControls {
  token: string
  version: string
  log: Logger
  metrics: GatewayMetrics
  readiness: () => Readiness
}

export type ControlApp = Awaited<ReturnType<typeof createControlApp>>

/** The control API: its own port, never the public one. Health and metrics are open there, everything else needs the token. */
export async function createControlApp(options: ControlOptions) {
  const { log, metrics, readiness, token } = options
  const app = Fastify({
    bodyLimit: 256 * 1024,
    forceCloseConnections: true,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false } },
  }).withTypeProvider<TypeBoxTypeProvider>()
  const isAllowed = createBearerCheck(token)

  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, reply, log))
  app.setNotFoundHandler((_request, reply) =>
    answerError(errors.notFound('There is nothing at this address.'), reply, log),
  )
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'gateway control',
        version: '1',
        description: 'Registers stacks and switches between them.',
      },
      components: { securitySchemes: { control: { type: 'http', scheme: 'bearer' } } },
    },
  })

  const hidden = { schema: { hide: true } }
  app.get('/health/live', hidden, () => ({ status: 'live' }))
  app.get('/health/ready', hidden, async (_request, reply) => {
    const { ready, status, checks } = readiness()
    return reply.code(ready ? 200 : 503).send({ status, checks })
  })
  app.get('/metrics', hidden, async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.text()),
  )
  app.get('/openapi.json', hidden, () => app.swagger())

  await app.register(async (guarded) => {
    guarded.addHook('onRequest', async (request) => {
      if (!isAllowed(request.headers.authorization))
        throw errors.unauthenticated('The control token is missing or wrong.')
    })
    registerStackRoutes(guarded.withTypeProvider<TypeBoxTypeProvider>(), options)
  })
  return app
}

function answerError(error: FastifyError | Problem, reply: FastifyReply, log: Logger): FastifyReply {
  const problem = toProblem(error)
  if (problem.status >= 500) log.error({ err: error }, 'control request failed')
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(problem)))
}

function toProblem(error: FastifyError | Problem): Problem {
  if (error instanceof Problem) return error
  const { statusCode, message } = error
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return errors.validation(message)
  return errors.internal()
}
