import type { RelayPlan } from './forward-plan.ts'
import type { Exchange } from './exchange.ts'
import { filterResponseHeaders } from './response-headers.ts'

const maxCopyBytes = 8 * 1024 * 1024
const boundaryWaitMs = 250

/** Hands an upstream's response to the client: in one write when it came in one piece, at once when it is a stream. */
export class ResponseRelay {
  #exchange: Exchange
  #plan: RelayPlan
  #status = 0
  #headers: string[] = []
  #length = -1
  #held: Buffer | null = null
  #isEventStream = false
  #lastChunk: Buffer | null = null
  #onBoundary: (() => void) | null = null
  #copied: Buffer[] | null = null
  #copiedBytes = 0
  #upstreamHeaders: string[] = []

  constructor(exchange: Exchange, plan: RelayPlan) {
    this.#exchange = exchange
    this.#plan = plan
  }

  /** Answers whether this is an event stream. */
  begin(status: number, headers: string[]): boolean {
    const { context, extraHeaders } = this.#exchange
    this.#plan.onHead?.(status, headers)
    if (this.#plan.copy && status === 200) {
      this.#copied = []
      this.#upstreamHeaders = headers
    }
    const filtered = filterResponseHeaders(headers, context.policy)
    this.#status = status
    this.#exchange.status = status
    this.#headers = extraHeaders.length > 0 ? filtered.headers.concat(extraHeaders) : filtered.headers
    this.#length = filtered.contentLength
    this.#isEventStream = filtered.contentType.startsWith('text/event-stream')
    return this.#isEventStream
  }

  /** False when the client does not keep up. */
  data(chunk: Buffer): boolean {
    if (this.#copied) this.#copy(chunk)
    if (!this.#exchange.response.headSent && !this.#held) {
      this.#held = chunk
      return true
    }
    const sent = this.#sendHeld()
    return this.#write(chunk) && sent
  }

  /** The upstream has nothing more for the moment: what is here goes out. */
  flush(): boolean {
    if (this.#status === 0) return true
    const wasSent = this.#exchange.response.headSent
    const open = this.#sendHeld()
    if (!wasSent && this.#exchange.response.bytes === 0) this.#exchange.response.flushHead()
    this.#checkBoundary()
    return open
  }

  end(): void {
    const { response, method } = this.#exchange
    if (response.headSent) response.end()
    else {
      if (this.#length < 0 && this.#held && method !== 'HEAD')
        this.#headers.push('content-length', String(this.#held.length))
      response.sendHead(this.#status, this.#headers)
      response.end(this.#held ?? undefined)
    }
    if (this.#copied) this.#plan.copy?.(this.#status, this.#upstreamHeaders, Buffer.concat(this.#copied))
  }

  /** Calls back between two events of the stream, or after a short wait in the middle of one. */
  whenBetweenEvents(callback: () => void): void {
    this.#onBoundary = callback
    this.#checkBoundary()
    setTimeout(() => this.#callBack(), boundaryWaitMs).unref()
  }

  #checkBoundary(): void {
    if (this.#onBoundary && endsEvent(this.#lastChunk)) this.#callBack()
  }

  #callBack(): void {
    const callback = this.#onBoundary
    this.#onBoundary = null
    callback?.()
  }

  #sendHeld(): boolean {
    const { response } = this.#exchange
    if (!response.headSent) response.sendHead(this.#status, this.#headers)
    const held = this.#held
    this.#held = null
    return held ? this.#write(held) : true
  }

  #write(chunk: Buffer): boolean {
    if (this.#isEventStream) this.#lastChunk = chunk
    return this.#exchange.response.write(chunk)
  }

  #copy(chunk: Buffer): void {
    this.#copiedBytes += chunk.length
    if (this.#copiedBytes > maxCopyBytes) this.#copied = null
    else this.#copied?.push(chunk)
  }
}

function endsEvent(chunk: Buffer | null): boolean {
  if (!chunk) return true
  const end = chunk.toString('latin1', Math.max(0, chunk.length - 4))
  return end.endsWith('\n\n') || end.endsWith('\r\n\r\n') || end.endsWith('\r\r')
}
