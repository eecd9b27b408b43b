import { Connection, type ConnectionOwner, type ConnectionUser } from './connection.ts'
import { HostLookup } from './host-lookup.ts'
import { UpstreamError } from './upstream-error.ts'

export interface AddressOptions {
  connectTimeoutMs: number
  maxConnections: number
}

const firstRestMs = 500
const longestRestMs = 10_000

/** One upstream address with its keep-alive connections and what we passively know of its health. */
export class Address implements ConnectionOwner {
  readonly url: string
  readonly host: string
  readonly port: number
  inFlight = 0
  #options: AddressOptions
  #lookup = new HostLookup()
  #idle: Connection[] = []
  #all = new Set<Connection>()
  #failures = 0
  #restUntil = 0
  #closing = false

  constructor(url: string, options: AddressOptions) {
    const parsed = new URL(url)
    this.url = url
    this.host = parsed.hostname.replace(/^\[|\]$/g, '')
    this.port = Number(parsed.port || 80)
    this.#options = options
  }

  get resting(): boolean {
    return this.#failures > 0 && Date.now() < this.#restUntil
  }

  get healthy(): boolean {
    return this.#failures === 0
  }

  /**
   * Lends a connection: an idle one at once, a fresh one as soon as it stands. `onConnected` is called either way, before
   * this returns when an idle one is there.
   */
  acquire(user: ConnectionUser): Connection {
    const idle = this.#takeIdle()
    if (idle) {
      idle.assign(user)
      user.onConnected(idle)
      return idle
    }
    if (this.#all.size >= this.#options.maxConnections)
      throw new UpstreamError('saturated', 'too many connections')
    return this.#connect(user)
  }

  /** A connection attempt with no request: answers whether the address accepts, and keeps the connection for later. */
  probe(): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (accepts: boolean) => {
        if (accepts) this.succeeded()
        else this.failed()
        resolve(accepts)
      }
      this.#connect(probeUser(settle))
    })
  }

  succeeded(): void {
    this.#failures = 0
  }

  /** Rests the address for a while after it refused a connection, longer each time. */
  failed(): void {
    this.#lookup.forget()
    this.#failures += 1
    this.#restUntil = Date.now() + Math.min(firstRestMs * 2 ** (this.#failures - 1), longestRestMs)
  }

  release(connection: Connection): void {
    if (this.#closing || connection.closed) connection.abort()
    else this.#idle.push(connection)
  }

  discard(connection: Connection): void {
    this.#all.delete(connection)
    const index = this.#idle.indexOf(connection)
    if (index >= 0) this.#idle.splice(index, 1)
  }

  /** Lets running exchanges finish and closes everything else. */
  close(): void {
    this.#closing = true
    for (const connection of [...this.#idle]) connection.abort()
  }

  #connect(user: ConnectionUser): Connection {
    const { host, port } = this
    const connection = new Connection(
      { host, port, lookup: this.#lookup.lookup },
      this.#options.connectTimeoutMs,
      this,
      user,
    )
    this.#all.add(connection)
    return connection
  }

  #takeIdle(): Connection | undefined {
    const now = Date.now()
    let connection = this.#idle.pop()
    while (connection && connection.idleUntil <= now) {
      connection.abort()
      connection = this.#idle.pop()
    }
    return connection
  }
}

function probeUser(settle: (accepts: boolean) => void): ConnectionUser {
  return {
    onConnected: (connection) => {
      connection.giveBack()
      settle(true)
    },
    onUpstreamError: () => settle(false),
    onResponseHead: ignore,
    onResponseData: ignore,
    onResponseEnd: ignore,
    onResponseFlush: ignore,
    onUpstreamDrain: ignore,
  }
}

function ignore(): void {}
