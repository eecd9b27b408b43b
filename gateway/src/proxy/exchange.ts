import type { IncomingMessage, ServerResponse } from 'node:http'
import { isProblem, type Problem } from '@halles/service-kit'
import { errors } from '../errors.ts'
import type { Claim } from '../stacks/claim.ts'
import { Forward } from './forward.ts'
import type { ForwardPlan } from './forward-plan.ts'
import type { ProxyContext } from './proxy-context.ts'
import { ClientResponse } from './client-response.ts'
import { renderProblem } from './problem-response.ts'
import type { TraceIds } from './trace-ids.ts'

/** Status in the log for a client that went away before its answer (no response carries it). */
const clientClosedRequest = 499

/** The life of one public request: what it claims, what it answers, and exactly one end to it, however it comes. */
export class Exchange {
  readonly context: ProxyContext
  readonly request: IncomingMessage
  readonly response: ClientResponse
  readonly startedAt = performance.now()
  readonly method: string
  path = ''
  template = 'none'
  status = 0
  trace: TraceIds | null = null
  claim: Claim | null = null
  subject = ''
  actor = ''
  upstream = ''
  /** Our own set-cookie and information headers, added to whatever is answered. */
  readonly extraHeaders: string[] = []
  #forward: Forward | null = null
  #finished = false

  constructor(context: ProxyContext, request: IncomingMessage, response: ServerResponse) {
    this.context = context
    this.request = request
    this.response = new ClientResponse(request, response, context.exchanges)
    this.method = request.method ?? 'GET'
    context.exchanges.add(this, request.socket)
  }

  get finished(): boolean {
    return this.#finished
  }

  get colour(): string {
    return this.claim?.slot.colour ?? 'none'
  }

  forward(plan: ForwardPlan): void {
    if (this.#finished) return
    this.#forward = new Forward(this, plan)
    this.#forward.start()
  }

  /** Answers with a whole body of our own. */
  answer(status: number, headers: string[], body: Buffer | string): void {
    if (this.#finished) return
    const length = Buffer.byteLength(body)
    this.status = status
    this.response.sendHead(status, [...headers, ...this.extraHeaders, 'content-length', String(length)])
    this.response.end(this.method === 'HEAD' ? undefined : body)
    this.finish()
  }

  /** Ends with a problem, or cuts the connection when a head is already out. */
  fail(error: unknown): void {
    if (this.#finished) return
    this.#forward?.abandon()
    const problem = this.#toProblem(error)
    if (this.response.headSent) {
      this.response.destroy()
      this.finish()
      return
    }
    const { status, headers, body } = renderProblem(problem, this.trace?.traceId, this.context.policy)
    this.answer(status, headers, body)
  }

  /** The client's connection is gone. */
  clientGone(): void {
    if (this.#finished) return
    this.#forward?.abandon()
    if (!this.response.headSent) this.status = clientClosedRequest
    this.finish()
  }

  finish(): void {
    if (this.#finished) return
    this.#finished = true
    this.claim?.release()
    this.context.exchanges.delete(this, this.request.socket)
    this.context.recordExchange(this)
  }

  #toProblem(error: unknown): Problem {
    if (isProblem(error)) return error
    this.context.log.error({ err: error, 'trace.id': this.trace?.traceId }, 'request failed')
    return errors.internal()
  }
}
