import { errors } from '../errors.ts'
import type { EndableStream } from '../stacks/claim.ts'
import type { Address } from '../upstream/address.ts'
import type { Connection, ConnectionUser } from '../upstream/connection.ts'
import type { UpstreamGroup } from '../upstream/upstream-group.ts'
import { UpstreamError } from '../upstream/upstream-error.ts'
import type { Exchange } from './exchange.ts'
import type { FallbackPlan, ForwardPlan } from './forward-plan.ts'
import { RequestBody } from './request-body.ts'
import { ResponseRelay } from './response-relay.ts'
import type { Watched } from './watchdog.ts'

type Phase = 'sending' | 'waiting' | 'relaying'

/** One request on its way to an upstream and back, over as many connections as it takes and may take. */
export class Forward implements ConnectionUser, EndableStream, Watched {
  lastActiveAt = 0
  #exchange: Exchange
  #plan: ForwardPlan
  #body: RequestBody | null = null
  #relay: ResponseRelay
  #group: UpstreamGroup
  #address: Address | null = null
  #connection: Connection | null = null
  #tried: Address[] = []
  #resent = false
  #discarding = false
  #phase: Phase = 'sending'

  constructor(exchange: Exchange, plan: ForwardPlan) {
    this.#exchange = exchange
    this.#plan = plan
    this.#group = plan.group
    this.#relay = new ResponseRelay(exchange, plan.relay)
    if (plan.body) this.#body = new RequestBody(exchange.request, plan.body.chunked, plan.body.limit, this)
  }

  start(): void {
    this.#exchange.context.watchdog.watch(this)
    this.#dispatch()
  }

  onConnected(connection: Connection): void {
    this.#connection = connection
    const { body, head } = this.#plan
    if (this.#body && body) {
      if (body.expectsContinue) this.#exchange.response.sendContinue()
      this.#body.pumpTo(connection, head)
    } else {
      connection.sendHeadSoon(head, this.#exchange.method === 'HEAD')
      this.#phase = 'waiting'
    }
  }

  onBodyProgress(): void {
    this.lastActiveAt = performance.now()
    if (this.#body?.sent) this.#phase = 'waiting'
  }

  onBodyTooLarge(): void {
    this.#exchange.fail(errors.payloadTooLarge())
  }

  onUpstreamDrain(): void {
    this.#body?.resume()
  }

  onResponseHead(status: number, headers: string[]): void {
    this.#address?.succeeded()
    this.#phase = 'relaying'
    if (status === 404 && this.#plan.fallback) {
      this.#discarding = true
      return
    }
    const isStream = this.#relay.begin(status, headers)
    if (isStream) this.#becomeStream()
    else this.lastActiveAt = performance.now()
  }

  onResponseData(chunk: Buffer): void {
    if (this.#discarding) return
    this.lastActiveAt = performance.now()
    if (!this.#relay.data(chunk)) this.#pauseUntilDrained()
  }

  onResponseFlush(): void {
    if (!this.#discarding && !this.#relay.flush()) this.#pauseUntilDrained()
  }

  onResponseEnd(): void {
    this.#leaveAddress()
    if (this.#body?.sent === false) this.#connection?.retire()
    this.#connection = null
    this.#body?.stop()
    if (this.#discarding && this.#plan.fallback) {
      this.#discarding = false
      this.#tryElsewhere(this.#plan.fallback)
      return
    }
    this.#exchange.context.watchdog.forget(this)
    this.#relay.end()
    this.#exchange.finish()
  }

  onUpstreamError(error: UpstreamError): void {
    const connection = this.#connection
    const address = this.#address
    this.#leaveAddress()
    this.#connection = null
    if (error.kind === 'refused') address?.failed()
    if (this.#mayResend(error, address, connection)) {
      this.#dispatch()
      return
    }
    this.#failWith(error)
  }

  /** Nobody moved for too long: the client if it is still sending, otherwise the upstream. */
  onSilence(): void {
    if (this.#phase === 'sending' && this.#body?.started) this.#exchange.fail(errors.requestTimeout())
    else this.#failWith(new UpstreamError('timeout', 'no answer in time'))
  }

  /** Ends a stream so that its client reconnects, between two events if one is just being sent. */
  endStream(afterMs: number): void {
    const timer = setTimeout(() => {
      this.#relay.whenBetweenEvents(() => {
        if (this.#exchange.finished) return
        this.abandon()
        this.#relay.end()
        this.#exchange.finish()
      })
    }, afterMs)
    timer.unref()
  }

  /** Drops the upstream side; nothing of it is heard any more. */
  abandon(): void {
    this.#exchange.context.watchdog.forget(this)
    this.#body?.stop()
    this.#leaveAddress()
    this.#connection?.abort()
    this.#connection = null
  }

  #dispatch(): void {
    const address = this.#group.pick(this.#tried)
    if (!address) {
      this.#failWith(new UpstreamError('refused', 'no address left'))
      return
    }
    this.#address = address
    address.inFlight += 1
    try {
      this.#connection = address.acquire(this)
    } catch (error) {
      this.#leaveAddress()
      this.#failWith(error)
    }
  }

  /**
   * A refused connection has carried nothing, so any request may go to another address. A reset may hide a request that was
   * carried out: only a read on a reused connection that brought no byte back is sent again, once.
   */
  #mayResend(error: UpstreamError, address: Address | null, connection: Connection | null): boolean {
    if (this.#exchange.finished || this.#body?.started) return false
    if (error.kind === 'refused') {
      if (address) this.#tried.push(address)
      return this.#group.pick(this.#tried) !== undefined
    }
    const { method } = this.#exchange
    if (error.kind !== 'reset' || this.#resent || this.#body || (method !== 'GET' && method !== 'HEAD'))
      return false
    this.#resent = true
    return connection?.reused === true && connection.receivedBytes === 0
  }

  #tryElsewhere(fallback: FallbackPlan): void {
    const next = fallback.groups.shift()
    if (next) {
      this.#group = next
      this.#tried = []
      this.#dispatch()
      return
    }
    this.#exchange.context.watchdog.forget(this)
    fallback.onMissing()
  }

  #becomeStream(): void {
    this.#exchange.context.watchdog.forget(this)
    const { claim, context } = this.#exchange
    if (!claim) return
    claim.becomeStream(this)
    if (context.registry.isOutdated(claim)) this.endStream(0)
  }

  #pauseUntilDrained(): void {
    const connection = this.#connection
    if (!connection || connection.socket.isPaused()) return
    connection.socket.pause()
    this.#exchange.response.onDrain(() => {
      this.lastActiveAt = performance.now()
      if (this.#connection === connection) connection.socket.resume()
    })
  }

  #leaveAddress(): void {
    if (this.#address) this.#address.inFlight -= 1
    this.#address = null
  }

  #failWith(error: unknown): void {
    const { fallback } = this.#plan
    if (fallback && this.#group !== this.#plan.group && !this.#exchange.response.headSent) {
      this.#tryElsewhere(fallback)
      return
    }
    const kind = error instanceof UpstreamError ? error.kind : 'malformed'
    const { context, trace } = this.#exchange
    context.recordUpstreamFailure(this.#group.name, kind, error, trace?.traceId)
    if (kind === 'timeout') this.#exchange.fail(errors.timeout())
    else if (kind === 'saturated') this.#exchange.fail(errors.unavailable())
    else this.#exchange.fail(errors.badGateway())
  }
}
