import type { Fields } from '@/lib/transforms/fields.ts'
import { asFields } from '@/lib/transforms/fields.ts'

const TIMEOUT_MS = 12_000
const RETRY_AFTER_MS = [400, 1_200]
const IN_FLIGHT_AFTER_MS = [600, 1_000, 1_500, 2_000, 3_000]

/** What came back instead of the answer. `kind` is the service's word, or `offline` / `unreachable` when nothing came. */
export class CallProblem extends Error {
  readonly status: number
  readonly kind: string
  readonly fields: Fields

  constructor(status: number, kind: string, message: string, fields: Fields = {}) {
    super(message)
    this.name = 'CallProblem'
    this.status = status
    this.kind = kind
    this.fields = fields
  }
}

export interface CallOptions {
  body?: unknown
  /** The same key makes the same wish count once, however often it is sent. */
  idempotencyKey?: string
  signal?: AbortSignal
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function toProblem(response: Response): Promise<CallProblem> {
  const body: unknown = await response.json().catch(() => null)
  const fields = typeof body === 'object' && body !== null ? (body as Fields) : {}
  const kind =
    typeof fields.kind === 'string' ? fields.kind : response.status >= 500 ? 'unavailable' : 'refused'
  const detail = typeof fields.detail === 'string' ? fields.detail : ''
  return new CallProblem(response.status, kind, detail, fields)
}

async function callOnce(method: string, path: string, options: CallOptions): Promise<Fields> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS)
  let response: Response
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(options.idempotencyKey === undefined ? {} : { 'idempotency-key': options.idempotencyKey }),
      },
      signal: options.signal === undefined ? timeout : AbortSignal.any([options.signal, timeout]),
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    })
  } catch (error) {
    if (options.signal?.aborted === true) throw error
    throw new CallProblem(0, navigator.onLine ? 'unreachable' : 'offline', 'no answer')
  }
  if (!response.ok) throw await toProblem(response)
  return response.status === 204 ? {} : asFields(await response.json(), path)
}

function waitBeforeRetry(error: unknown, attempt: number): number | undefined {
  if (!(error instanceof CallProblem)) return undefined
  if (error.kind === 'idempotency-in-flight') return IN_FLIGHT_AFTER_MS[attempt]
  const noAnswer = error.kind === 'unreachable' || [502, 503, 504].includes(error.status)
  return noAnswer ? RETRY_AFTER_MS[attempt] : undefined
}

/**
 * Calls a service through the gateway. A wish that may safely be repeated (a reading, a fixed state, or one with an
 * idempotency key) is repeated when no answer came.
 */
export async function call(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  options: CallOptions = {},
): Promise<Fields> {
  const repeatable = method !== 'POST' || options.idempotencyKey !== undefined
  for (let attempt = 0; ; attempt++) {
    try {
      return await callOnce(method, path, options)
    } catch (error) {
      const waitMs = repeatable ? waitBeforeRetry(error, attempt) : undefined
      if (waitMs === undefined) throw error
      await pause(waitMs)
    }
  }
}

/** What to tell a shopper whose wish did not get through; `kept` says what is safe. */
export function explainProblem(error: unknown, kept: string): string {
  if (!(error instanceof CallProblem)) return `Something went wrong on this page. ${kept}`
  if (error.kind === 'offline') return `You seem to be offline. ${kept} Try again once you are connected.`
  if (error.kind === 'unreachable' || error.status >= 500) {
    return `We could not reach the shop just now. ${kept} Please try again in a moment.`
  }
  if (error.kind === 'rate-limited')
    return `That was a lot at once. ${kept} Wait a few seconds, then try again.`
  if (error.kind === 'impersonation-forbidden') return 'This is not allowed while you act for a customer.'
  if (error.kind === 'unauthenticated') return 'Please sign in again to go on.'
  return error.message === '' ? `That was not accepted. ${kept}` : error.message
}
