import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { isDatabaseOutage } from '../database/database.ts'
import { Problem, problemBody, problems } from '../problems/problem.ts'
import { currentTrace } from '../trace/trace-context.ts'

/** The one error handler: problems as they are, malformed requests as 4xx, an outage as 503, everything unknown as a 500 that says nothing. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = toProblem(error)
  const traceId = currentTrace()?.traceId
  if (problem.status >= 500)
    request.log.error(
      { err: error, 'url.path': request.routeOptions.url, 'http.request.method': request.method },
      'request failed',
    )
  if (problem.status === 503 || problem.status === 429)
    reply.header('retry-after', String(problem.extra.retryAfterSeconds ?? 1))
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(problem, traceId)))
}

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const { validation, statusCode, code, message } = error as FastifyError
  if (validation) {
    const errors = validation.map((fault) => ({
      field: fault.instancePath,
      message: fault.message,
      ...fault.params,
    }))
    return problems.validation(message, { errors })
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new Problem(
      {
        kind:
          statusCode === 415 || statusCode === 413 ? code.toLowerCase().replaceAll('_', '-') : 'validation',
        status: statusCode,
        title: 'The request is not valid',
      },
      message,
    )
  }
  if (isDatabaseOutage(error)) return problems.unavailable('The service cannot reach its database right now.')
  return new Problem(
    { kind: 'internal', status: 500, title: 'Something went wrong on our side' },
    'The error was logged under the trace id.',
  )
}
