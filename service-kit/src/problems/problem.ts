/** RFC 9457 problem details as an exception: throw it anywhere, the HTTP layer answers it as `application/problem+json`. */
export class Problem extends Error {
  readonly kind: string
  readonly status: number
  readonly title: string
  readonly extra: Record<string, unknown>

  constructor(definition: ProblemDefinition, detail?: string, extra: Record<string, unknown> = {}) {
    super(detail ?? definition.title)
    this.name = 'Problem'
    this.kind = definition.kind
    this.status = definition.status
    this.title = definition.title
    this.extra = extra
  }
}

export interface ProblemDefinition {
  kind: string
  status: number
  title: string
}

/** What a table of errors gives: one factory per kind, `throw errors.notFound('No such order.')`. */
export type ProblemFactory = (detail?: string, extra?: Record<string, unknown>) => Problem

/** Declares one error, `defineProblem('hold-expired', 409, 'The hold has expired')`: the one line per error of `errors.ts`. */
export function defineProblem(kind: string, status: number, title: string): ProblemFactory {
  return (detail, extra) => new Problem({ kind, status, title }, detail, extra)
}

/** The errors every service shares. */
export const problems = {
  validation: defineProblem('validation', 400, 'The request is not valid'),
  unauthenticated: defineProblem('unauthenticated', 401, 'Sign in first'),
  forbidden: defineProblem('forbidden', 403, 'You may not do this'),
  impersonationForbidden: defineProblem('impersonation-forbidden', 403, 'Not possible while impersonating'),
  notFound: defineProblem('not-found', 404, 'Not found'),
  conflict: defineProblem('conflict', 409, 'The request conflicts with the current state'),
  versionConflict: defineProblem('version-conflict', 409, 'Somebody else changed this in the meantime'),
  idempotencyInFlight: defineProblem(
    'idempotency-in-flight',
    409,
    'The same request is still being worked on',
  ),
  idempotencyMismatch: defineProblem(
    'idempotency-mismatch',
    422,
    'This idempotency key was used for another request',
  ),
  rateLimited: defineProblem('rate-limited', 429, 'Too many requests'),
  unavailable: defineProblem('unavailable', 503, 'Temporarily unavailable'),
  timeout: defineProblem('timeout', 504, 'A service did not answer in time'),
}

/** True when `error` is a problem, of the given kind if one is named. */
export function isProblem(error: unknown, kind?: string): error is Problem {
  return error instanceof Problem && (kind === undefined || error.kind === kind)
}

/** The JSON body of a problem. `traceId` lets support find the log lines. */
export function problemBody(problem: Problem, traceId?: string): Record<string, unknown> {
  return {
    ...problem.extra,
    type: `https://halles.dev/problems/${problem.kind}`,
    kind: problem.kind,
    title: problem.title,
    status: problem.status,
    detail: problem.message,
    ...(traceId ? { traceId } : {}),
  }
}
