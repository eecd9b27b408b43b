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
  /** Set when the gateway stops: from then on every response also ends its connection. */
  draining = false

  track(socket: TrackedSocket): void {
    const active = new Set<Exchange>()
    socket[perSocket] = active
    socket.on('close', () => {
      for (const exchange of [...active]) exchange.clientGone()
    })
  }

  add(exchange: Exchange, socket: TrackedSocket): void {
    socket[perSocket]?.add(exchange)
  }

  delete(exchange: Exchange, socket: TrackedSocket): void {
    socket[perSocket]?.delete(exchange)
  }
}
