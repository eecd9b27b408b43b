/** What a page may know about a failed call; plain data, so it can be passed to client components. */
export type Problem = {
  kind: string
  status: number
  title: string
  detail: string
  traceId: string | null
  extra: Record<string, unknown>
}

const standardMembers = new Set(['type', 'title', 'status', 'detail', 'kind', 'instance', 'traceId'])

export function toProblem(status: number, body: unknown): Problem {
  const member = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  const text = (name: string) => (typeof member[name] === 'string' ? member[name] : '')
  return {
    kind: text('kind') || kindOf(status),
    status,
    title: text('title') || 'Something went wrong',
    detail: text('detail'),
    traceId: text('traceId') || null,
    extra: Object.fromEntries(Object.entries(member).filter(([name]) => !standardMembers.has(name))),
  }
}

export function unreachable(what: string, timedOut = false): Problem {
  return {
    kind: timedOut ? 'timeout' : 'unavailable',
    status: timedOut ? 504 : 503,
    title: timedOut ? `${what} did not answer in time` : `${what} cannot be reached`,
    detail: 'Try again in a moment.',
    traceId: null,
    extra: {},
  }
}

function kindOf(status: number): string {
  if (status === 401) return 'unauthenticated'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not-found'
  if (status === 409) return 'conflict'
  if (status === 429) return 'rate-limited'
  if (status === 504) return 'timeout'
  return status >= 500 ? 'unavailable' : 'validation'
}
