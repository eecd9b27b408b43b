import type { Problem } from '#lib/backend/problem.ts'

/** One sentence a colleague can act on. */
export function sayProblem(problem: Problem): string {
  const said: Record<string, string> = {
    unauthenticated: 'Your session has ended. Sign in again, then repeat this.',
    forbidden: 'Your role does not allow this.',
    'impersonation-forbidden': 'This is not possible while you act for a customer.',
    'rate-limited': 'Too many requests. Wait a moment, then try again.',
    'not-found': 'This no longer exists.',
    unavailable: 'The service does not answer at the moment. Try again shortly.',
    timeout: 'The service took too long to answer. Try again shortly.',
  }
  return said[problem.kind] ?? (problem.detail || problem.title)
}
