import swagger from '@fastify/swagger'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
  type RouteOptions,
} from 'fastify'
import type { Logger } from '../log/logger.ts'
import { problems } from '../problems/problem.ts'
import type { SpanRecorder } from '../trace/span-recorder.ts'
import { runInTrace, traceFrom, type TraceContext } from '../trace/trace-context.ts'
import { admit, principalOfRequest, type Guards } from './audience.ts'
import { answerError } from './error-answer.ts'
import { describeRoute } from './openapi.ts'
import { compileValidator } from './validator.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The request's place in its trace. */
    trace: TraceContext | null
  }
}

/** A Fastify instance whose route schemas are TypeBox. */
export type Http = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

export interface HttpOptions {
  service: string
  version: string
  description: string
  log: Logger
  guards: Guards
  development: boolean
  spans?: SpanRecorder
  /** Called after every answered or aborted request. */
  onAnswered?: (route: string, method: string, status: number, seconds: number) => void
}

/**
 * The HTTP side of a service: strict bodies, audience per route, problem+json, OpenAPI 3.1 at `/openapi.json`, trace and deadline of the
 * caller. Idle connections are kept for 75 s, longer than any client of ours, so that a reused socket is never closed in its face.
 */
export async function createHttp(options: HttpOptions): Promise<Http> {
  const http = Fastify({
    loggerInstance: options.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1_048_576,
    keepAliveTimeout: 75_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<TypeBoxTypeProvider>() as unknown as Http
  http.server.headersTimeout = 80_000

  http.removeContentTypeParser('text/plain')
  http.decorateRequest('peer', null)
  http.decorateRequest('trace', null)
  http.decorateRequest('principal', {
    getter() {
      return principalOfRequest(this)
    },
  } as never)
  http.setValidatorCompiler(compileValidator)

  http.addHook('onRoute', refuseLooseBodies)
  http.addHook('onRequest', (request, _reply, done) => {
    const trace = traceFrom(request.headers.traceparent as string | undefined)
    const deadline = Number(request.headers['x-halles-deadline'])
    if (deadline > 0) trace.deadlineAt = deadline
    const requestId = request.headers['x-request-id']
    if (typeof requestId === 'string') trace.requestId = requestId.slice(0, 100)
    request.trace = trace
    runInTrace(trace, done)
  })
  http.addHook('onRequest', (request) => admit(request, options.guards))
  http.addHook('onResponse', async (request, reply) => {
    const { method, trace } = request
    const route = request.routeOptions.url ?? 'unknown'
    const status = reply.statusCode
    options.onAnswered?.(route, method, status, reply.elapsedTime / 1000)
    if (trace)
      options.spans?.record({
        trace,
        kind: 'server',
        name: `${method} ${route}`,
        startedAtMs: Date.now() - reply.elapsedTime,
        failed: status >= 500,
        attributes: {
          'http.request.method': method,
          'http.route': route,
          'http.response.status_code': status,
        },
      })
  })
  http.setErrorHandler(answerError)
  http.setNotFoundHandler({ preHandler: [] }, (_request, reply) =>
    answerError(problems.notFound('There is nothing at this address.'), _request, reply),
  )

  await http.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: options.service,
        version: options.version.split('+')[0] ?? '0.0.0',
        description: options.description,
      },
    },
    transform: describeRoute,
  })
  if (options.development)
    await http.register((await import('@fastify/swagger-ui')).default, {
      routePrefix: '/docs',
      logLevel: 'warn',
    })
  http.get('/openapi.json', { schema: { hide: true }, config: { audience: 'open' } }, () => http.swagger())
  return http
}

function refuseLooseBodies(route: RouteOptions): void {
  const body = route.schema?.body as
    | { type?: string; additionalProperties?: unknown; anyOf?: Array<{ additionalProperties?: unknown }> }
    | undefined
  if (!body) return
  const parts = body.anyOf ?? [body]
  if (parts.some((part) => part.additionalProperties !== false)) {
    throw new Error(
      `${route.method} ${route.url}: a body schema must refuse unknown fields (use strictObject)`,
    )
  }
}
