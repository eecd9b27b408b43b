import type { Socket } from 'node:net'
import type { Exchange } from './exchange.ts'

const perSocket = Symbol('exchanges')

interface ClientConnection {
  active: Exchange[]
  idleSince: number
  bytesRead: number
}

interface TrackedSocket extends Socket {
  [perSocket]?: ClientConnection
}

/** Longer than load balancers keep their connections, so that they close first. */
export const keepAliveSeconds = 75
const sweepMs = 5_000

/**
 * The client connections and what is under way on them. A connection's close is the one signal that reaches every request on
 * it, pipelined ones included: response events do not. Idle connections are swept here, as node's own way of it resets a timer twice per
 * request.
 */
export class Exchanges {
  /** Set when the gateway stops: from then on every response also ends its connection. */
  draining = false
  #sockets = new Set<TrackedSocket>()
  #timer: NodeJS.Timeout

  constructor() {
    this.#timer = setInterval(() => this.#closeIdle(), sweepMs).unref()
  }

  track(socket: TrackedSocket): void {
    const connection: ClientConnection = { active: [], idleSince: performance.now(), bytesRead: 0 }
    socket[perSocket] = connection
    this.#sockets.add(socket)
    socket.on('close', () => {
      this.#sockets.delete(socket)
      for (const exchange of [...connection.active]) exchange.clientGone()
    })
  }

  add(exchange: Exchange, socket: TrackedSocket): void {
    socket[perSocket]?.active.push(exchange)
  }

  delete(exchange: Exchange, socket: TrackedSocket): void {
    const connection = socket[perSocket]
    if (!connection) return
    const { active } = connection
    if (active.length === 1) active.pop()
    else active.splice(active.indexOf(exchange), 1)
    connection.idleSince = performance.now()
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #closeIdle(): void {
    const idleBefore = performance.now() - keepAliveSeconds * 1000
    for (const socket of this.#sockets) {
      const connection = socket[perSocket]
      if (!connection || connection.active.length > 0 || connection.idleSince > idleBefore) continue
      if (connection.bytesRead === socket.bytesRead && socket.writableLength === 0) socket.destroy()
      connection.bytesRead = socket.bytesRead
    }
  }
}
