import { connect, type Socket, type TcpSocketConnectOpts } from 'node:net'
import { ResponseParser, type ResponseSink } from './response-parser.ts'
import { writeSoon, type PendingWrite } from '../write-batch.ts'
import { UpstreamError } from './upstream-error.ts'

/** Who uses a connection for one request and response. */
export interface ConnectionUser extends ResponseSink {
  onConnected(connection: Connection): void
  /** A network read has been handled: what was held back to be written together should go out now. */
  onResponseFlush(): void
  onUpstreamDrain(): void
  onUpstreamError(error: UpstreamError): void
}

export interface ConnectionOwner {
  release(connection: Connection): void
  discard(connection: Connection): void
}

const defaultIdleTimeoutMs = 4000
const idleMarginMs = 1000

/** One keep-alive connection to one upstream address, used by one request at a time. */
export class Connection implements PendingWrite {
  readonly socket: Socket
  /** True once a response has come over it: only then can a reset mean that the peer closed an idle connection. */
  reused = false
  idleUntil = 0
  #owner: ConnectionOwner
  #parser = new ResponseParser()
  #user: ConnectionUser | null
  #connected = false
  #closed = false
  #sent = false
  #pendingHead = ''
  #connectTimer: NodeJS.Timeout | undefined

  constructor(
    target: TcpSocketConnectOpts,
    connectTimeoutMs: number,
    owner: ConnectionOwner,
    user: ConnectionUser,
  ) {
    this.#owner = owner
    this.#user = user
    this.socket = connect({ ...target, noDelay: true, keepAlive: true })
    this.#connectTimer = setTimeout(() => this.#fail('refused', 'connect timeout'), connectTimeoutMs)
    this.socket.on('connect', () => this.#onConnect())
    this.socket.on('data', (chunk) => this.#onData(chunk))
    this.socket.on('drain', () => this.#user?.onUpstreamDrain())
    this.socket.on('end', () => this.#onEnd())
    this.socket.on('error', (error) => this.#fail(this.#connected ? 'reset' : 'refused', error.message))
    this.socket.on('close', () => this.#fail(this.#connected ? 'reset' : 'refused', 'closed'))
  }

  /** Bytes of the current response seen so far: nothing may be retried once this is above zero. */
  get receivedBytes(): number {
    return this.#parser.receivedBytes
  }

  get closed(): boolean {
    return this.#closed
  }

  /** Takes an idle connection for the next exchange. */
  assign(user: ConnectionUser): void {
    this.#user = user
    this.reused = true
  }

  /** Sends the request head (latin1, ends with an empty line). */
  sendHead(head: string, headOnlyResponse: boolean): void {
    this.#parser.begin(headOnlyResponse)
    this.#sent = true
    this.socket.write(head, 'latin1')
  }

  /** The same for a request without a body, in a burst with others. */
  sendHeadSoon(head: string, headOnlyResponse: boolean): void {
    this.#parser.begin(headOnlyResponse)
    this.#sent = true
    this.#pendingHead = head
    writeSoon(this)
  }

  writeNow(): void {
    if (!this.#closed) this.socket.write(this.#pendingHead, 'latin1')
    this.#pendingHead = ''
  }

  /** Returns a connection that was never used for a request. */
  giveBack(): void {
    this.#user = null
    this.#toIdle()
  }

  /** The exchange ends before its request was sent whole: nothing else may follow on this connection. */
  retire(): void {
    this.#parser.keepAlive = false
  }

  /** Gives the connection up in the middle of an exchange; the user hears nothing more. */
  abort(): void {
    this.#user = null
    this.#close()
  }

  #onConnect(): void {
    clearTimeout(this.#connectTimer)
    this.#connected = true
    this.#user?.onConnected(this)
  }

  #onData(chunk: Buffer): void {
    const user = this.#user
    if (!user || !this.#sent) {
      this.#close()
      return
    }
    let complete: boolean
    try {
      complete = this.#parser.push(chunk, user)
    } catch (error) {
      this.#fail('malformed', error instanceof Error ? error.message : 'unreadable response')
      return
    }
    if (complete) this.#onComplete(user)
    else if (this.#user === user) user.onResponseFlush()
  }

  #onComplete(user: ConnectionUser): void {
    if (this.#user !== user) return
    this.#user = null
    this.#sent = false
    if (this.#parser.keepAlive && !this.#closed) this.#toIdle()
    else this.#close()
  }

  #toIdle(): void {
    const advertised = this.#parser.keepAliveTimeoutMs - idleMarginMs
    this.idleUntil =
      Date.now() + (this.#parser.keepAliveTimeoutMs > 0 ? Math.max(advertised, 0) : defaultIdleTimeoutMs)
    if (this.socket.isPaused()) this.socket.resume()
    this.#owner.release(this)
  }

  #onEnd(): void {
    const user = this.#user
    if (user && this.#sent && this.#parser.end(user)) this.#user = null
    this.#fail('reset', 'closed by the upstream')
  }

  #fail(kind: UpstreamError['kind'], message: string): void {
    const user = this.#user
    this.#user = null
    this.#close()
    user?.onUpstreamError(new UpstreamError(kind, message))
  }

  #close(): void {
    if (this.#closed) return
    this.#closed = true
    clearTimeout(this.#connectTimer)
    this.socket.destroy()
    this.#owner.discard(this)
  }
}
