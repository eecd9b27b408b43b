import { Pool, type Dispatcher } from 'undici'
import { Compile, type Validator } from 'typebox/compile'
import { Problem, problems } from '../problems/problem.ts'
import type { SpanRecorder } from '../trace/span-recorder.ts'
import { childSpan, currentTrace, traceparentOf } from '../trace/trace-context.ts'
import { startCallSpan } from './call-span.ts'
import { createCircuitBreaker, type CircuitBreaker } from './circuit-breaker.ts'
import type { PeerClient, PeerContract, PeerOperation } from './peer-contract.ts'
import { createRetryBudget } from './retry-budget.ts'

/** A peer refused: its problem, kind and extra fields included, as if it were ours to handle or to pass on. */
export class PeerProblem extends Problem {
  readonly service: string
  constructor(service: string, status: number, body: Record<string, unknown>) {
    const { type: _type, kind, title, status: _status, detail, traceId: _traceId, ...extra } = body
    super(
      { kind: String(kind ?? 'peer-error'), status, title: String(title ?? 'A service refused') },
      String(detail ?? title ?? ''),
      extra,
    )
    this.service = service
  }
}

export interface Peers {
  /** A typed client for what we declared of a peer. */
  client<Operations extends Record<string, PeerOperation>>(
    contract: PeerContract<Operations>,
    urls: string,
  ): PeerClient<Operations>
  close(): Promise<void>
}

export interface PeersOptions {
  peerToken: () => Promise<string>
  spans: SpanRecorder
}

interface Target {
  pool: Pool
  breaker: CircuitBreaker
  inFlight: number
}

interface Call {
  method: PeerOperation['method']
  path: string
  headers: Record<string, string>
  body?: string
  timeoutMs: number
  repeatable: boolean
  span: ReturnType<typeof childSpan> | undefined
}

/**
 * Calls to other services of the same stack: undici pools (never global fetch), the caller's deadline and trace passed on, one retry for
 * calls that may be repeated, within a budget, and a breaker per address.
 */
export function createPeers({ peerToken, spans }: PeersOptions): Peers {
  const pools: Pool[] = []

  function openTarget(url: string): Target {
    const pool = new Pool(url, {
      connections: 32,
      pipelining: 1,
      keepAliveTimeout: 30_000,
      keepAliveMaxTimeout: 60_000,
      connect: { timeout: 1_000 },
    })
    pools.push(pool)
    return { pool, breaker: createCircuitBreaker(), inFlight: 0 }
  }

  return {
    client: (contract, urls) => {
      const targets = urls.split(',').map((url) => openTarget(url.trim()))
      const budget = createRetryBudget()
      const entries = Object.entries(contract.operations).map(([name, operation]) => {
        const response = Compile(operation.response)
        const invoke = async (input: Record<string, unknown>) => {
          budget.called()
          const call = await prepare(operation, input, peerToken)
          const finished = startCallSpan(spans, call.span, contract.service, operation)
          try {
            const answer = await perform(contract.service, targets, call, response).catch(
              (error: unknown) => {
                if (!isTransient(error) || !call.repeatable || !budget.take()) throw error
                return perform(contract.service, targets, call, response)
              },
            )
            finished(false)
            return answer
          } catch (error) {
            finished(!(error instanceof PeerProblem) || error.status >= 500)
            throw error
          }
        }
        return [name, invoke]
      })
      return Object.fromEntries(entries) as never
    },
    close: async () => void (await Promise.all(pools.map((pool) => pool.destroy()))),
  }
}

async function prepare(
  operation: PeerOperation,
  input: Record<string, unknown>,
  peerToken: () => Promise<string>,
): Promise<Call> {
  const {
    params = {},
    query,
    body,
    idempotencyKey,
    authorization,
  } = input as {
    params?: Record<string, string>
    query?: Record<string, unknown>
    body?: unknown
    idempotencyKey?: string
    authorization?: string
  }
  const trace = currentTrace()
  const span = trace && childSpan(trace)
  const ownTimeoutMs = operation.timeoutMs ?? 2_000
  const remainingMs = trace?.deadlineAt ? trace.deadlineAt - Date.now() : ownTimeoutMs
  if (remainingMs <= 0) throw problems.timeout('There was no time left to ask another service.')
  const timeoutMs = Math.min(ownTimeoutMs, remainingMs)
  return {
    method: operation.method,
    path: fillPath(operation.path, params) + queryString(query),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    timeoutMs,
    span,
    repeatable: operation.method === 'GET' || idempotencyKey !== undefined,
    headers: {
      accept: 'application/json',
      'x-halles-peer': await peerToken(),
      'x-halles-deadline': String(Date.now() + timeoutMs),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(span ? { traceparent: traceparentOf(span) } : {}),
      ...(trace?.requestId ? { 'x-request-id': trace.requestId } : {}),
      ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      ...(authorization ? { authorization } : {}),
    },
  }
}

async function perform(
  service: string,
  targets: Target[],
  call: Call,
  validator: Validator,
): Promise<unknown> {
  const target = pickTarget(targets)
  if (!target) throw problems.unavailable(`${service} is not available right now.`)
  target.inFlight += 1
  try {
    const answer = await target.pool.request({
      method: call.method,
      path: call.path,
      headers: call.headers,
      body: call.body ?? null,
      headersTimeout: call.timeoutMs,
      bodyTimeout: call.timeoutMs,
      signal: AbortSignal.timeout(call.timeoutMs),
    })
    const body = await readJson(answer)
    if (answer.statusCode >= 500) target.breaker.failed()
    else target.breaker.succeeded()
    if (answer.statusCode >= 400)
      throw new PeerProblem(service, answer.statusCode, (body ?? {}) as Record<string, unknown>)
    if (!validator.Check(body)) {
      throw new Error(
        `${service} ${call.method} ${call.path} answered something we cannot read: ${validator.Errors(body)[0]?.instancePath}`,
      )
    }
    return body
  } catch (error) {
    if (error instanceof Problem || !isTransportError(error)) throw error
    target.breaker.failed()
    if (isTimeout(error)) throw problems.timeout(`${service} did not answer in time.`)
    const problem = problems.unavailable(`${service} cannot be reached right now.`)
    problem.cause = error
    throw problem
  } finally {
    target.inFlight -= 1
  }
}

function pickTarget(targets: Target[]): Target | undefined {
  return targets
    .filter((target) => target.breaker.allows())
    .sort((left, right) => left.inFlight - right.inFlight)[0]
}

async function readJson(answer: Dispatcher.ResponseData): Promise<unknown> {
  const text = await answer.body.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function fillPath(path: string, params: Record<string, string>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`parameter ${name} of ${path} is missing`)
    return encodeURIComponent(value)
  })
}

function queryString(query: Record<string, unknown> | undefined): string {
  if (!query) return ''
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== undefined) search.append(name, String(item))
  }
  return search.size > 0 ? `?${search}` : ''
}

function isTransient(error: unknown): boolean {
  return error instanceof Problem && (error.status === 503 || error.status === 504 || error.status === 502)
}

function isTransportError(error: unknown): boolean {
  const { code, name } = error as { code?: string; name?: string }
  return (
    isTimeout(error) ||
    name === 'SocketError' ||
    /^(UND_ERR_|ECONN|EPIPE|ENOTFOUND|EHOSTUNREACH)/.test(code ?? '')
  )
}

function isTimeout(error: unknown): boolean {
  const { code, name } = error as { code?: string; name?: string }
  return name === 'TimeoutError' || name === 'AbortError' || /UND_ERR_(HEADERS|BODY)_TIMEOUT/.test(code ?? '')
}
