import type { IncomingMessage } from 'node:http'
import type { Connection } from '../upstream/connection.ts'

export interface RequestBodyUser {
  onBodyProgress(): void
  onBodyTooLarge(): void
}

/**
 * Pumps a request body to the upstream as it comes, never holding more than a socket buffer of it. The request head waits
 * for the first piece so that both leave in one write.
 */
export class RequestBody {
  /** True once a byte was taken from the client: from here on the request cannot be sent again. */
  started = false
  /** True once everything was handed to the upstream connection. */
  sent = false
  #request: IncomingMessage
  #chunked: boolean
  #limit: number
  #user: RequestBodyUser
  #seen = 0
  #connection: Connection | null = null
  #head = ''

  constructor(request: IncomingMessage, chunked: boolean, limit: number, user: RequestBodyUser) {
    this.#request = request
    this.#chunked = chunked
    this.#limit = limit
    this.#user = user
  }

  pumpTo(connection: Connection, head: string): void {
    this.#connection = connection
    this.#head = head
    if (this.#request.listenerCount('data') > 0) return
    this.#request.on('data', this.#onData)
    this.#request.on('end', this.#onEnd)
  }

  /** The upstream can take more. */
  resume(): void {
    if (this.#connection) this.#request.resume()
  }

  /** Stops feeding the upstream; the rest of the body is left to whoever finishes the response. */
  stop(): void {
    this.#connection = null
    this.#request.off('data', this.#onData)
    this.#request.off('end', this.#onEnd)
  }

  #onData = (chunk: Buffer): void => {
    const connection = this.#connection
    if (!connection) return
    this.started = true
    this.#seen += chunk.length
    if (this.#seen > this.#limit) {
      this.#user.onBodyTooLarge()
      return
    }
    const { socket } = connection
    socket.cork()
    this.#sendHead(connection)
    if (this.#chunked) socket.write(`${chunk.length.toString(16)}\r\n`, 'latin1')
    let open = socket.write(chunk)
    if (this.#chunked) open = socket.write('\r\n', 'latin1')
    socket.uncork()
    if (!open) this.#request.pause()
    this.#user.onBodyProgress()
  }

  #onEnd = (): void => {
    const connection = this.#connection
    if (!connection) return
    this.started = true
    this.#sendHead(connection)
    if (this.#chunked) connection.socket.write('0\r\n\r\n', 'latin1')
    this.sent = true
    this.#user.onBodyProgress()
  }

  #sendHead(connection: Connection): void {
    if (this.#head === '') return
    connection.sendHead(this.#head, false)
    this.#head = ''
  }
}
