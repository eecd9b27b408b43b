import type { Socket } from 'node:net'
import type { Exchange } from './exchange.ts'

const perSocket = Symbol('exchanges')

interface TrackedSocket extends Socket {
  [perSocket]?: Set<Exchange>
}

/**
 * Which exchanges belong to which client connection. The connection's close is the one signal that reaches every request on
 * it, pipelined ones included: response events do not.
 */
export class Exchanges {
  count = 0
  /** Set when the gateway stops: from then on every response also ends its connection. */
  draining = false
  #idle: (() => void) | null = null

  track(socket: TrackedSocket): void {
    const active = new Set<Exchange>()
    socket[perSocket] = active
    socket.on('close', () => {
      for (const exchange of [...active]) exchange.clientGone()
    })
  }

  add(exchange: Exchange, socket: TrackedSocket): void {
    this.count += 1
    socket[perSocket]?.add(exchange)
  }

  delete(exchange: Exchange, socket: TrackedSocket): void {
    this.count -= 1
    socket[perSocket]?.delete(exchange)
    if (this.count === 0) this.#idle?.()
  }

  /** Resolves once no exchange is under way. */
  whenIdle(): Promise<void> {
    if (this.count === 0) return Promise.resolve()
    return new Promise((resolve) => {
      this.#idle = resolve
    })
  }
}
