import { Agent, request } from 'undici'

const connections = new Agent({ connect: { timeout: 2_000 }, keepAliveTimeout: 2_000, connections: 8 })

export interface CallOptions {
  method?: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
  headers?: Record<string, string>
  body?: unknown
  timeoutMs?: number
}

export interface Answer<Body> {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Body
}

/** An answer that was not a 2xx; `problem` is its body. */
export class CallError extends Error {
  override name = 'CallError'
  readonly status: number
  readonly problem: unknown

  constructor(what: string, status: number, problem: unknown) {
    super(`${what} answered ${status}${describeProblem(problem)}`)
    this.status = status
    this.problem = problem
  }
}

/** Any answer, whatever its status. @throws when there is none in time. */
export async function callForAnswer<Body>(url: string, options: CallOptions = {}): Promise<Answer<Body>> {
  const { method = 'GET', timeoutMs = 5_000, body } = options
  const response = await request(url, {
    method,
    dispatcher: connections,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    signal: AbortSignal.timeout(timeoutMs),
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...options.headers },
    body: body === undefined ? null : JSON.stringify(body),
  })
  const text = await response.body.text()
  return { status: response.statusCode, headers: response.headers, body: parse(text) as Body }
}

/** @throws CallError when the answer is not a 2xx. */
export async function callJson<Body>(url: string, options: CallOptions = {}): Promise<Body> {
  const answer = await callForAnswer<Body>(url, options)
  if (answer.status >= 300)
    throw new CallError(`${options.method ?? 'GET'} ${url}`, answer.status, answer.body)
  return answer.body
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return text
  }
}

function describeProblem(problem: unknown): string {
  if (typeof problem !== 'object' || problem === null) return ''
  const { kind, detail, title } = problem as { kind?: string; detail?: string; title?: string }
  return [kind, detail ?? title].filter(Boolean).length === 0
    ? ''
    : `: ${[kind, detail ?? title].filter(Boolean).join(', ')}`
}
