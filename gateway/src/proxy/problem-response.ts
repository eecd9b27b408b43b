import { problemBody, type Problem } from '@halles/service-kit'
import type { ResponseHeaderPolicy } from './response-headers.ts'

export interface RenderedProblem {
  status: number
  headers: string[]
  body: string
}

/** problem+json with the headers every answer of ours carries. Details are written by us: nothing of an upstream gets in. */
export function renderProblem(
  problem: Problem,
  traceId: string | undefined,
  policy: ResponseHeaderPolicy,
): RenderedProblem {
  const headers = [
    'content-type',
    'application/problem+json',
    'cache-control',
    'no-store',
    'x-content-type-options',
    'nosniff',
    'referrer-policy',
    'strict-origin-when-cross-origin',
    'content-security-policy',
    "default-src 'none'; frame-ancestors 'none'",
  ]
  if (policy.secure) headers.push('strict-transport-security', 'max-age=31536000; includeSubDomains')
  const { retryAfterSeconds } = problem.extra
  if (typeof retryAfterSeconds === 'number') headers.push('retry-after', String(retryAfterSeconds))
  else if (problem.status === 503) headers.push('retry-after', '1')
  if (problem.status === 405) headers.push('allow', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS')
  return { status: problem.status, headers, body: JSON.stringify(problemBody(problem, traceId)) }
}
