import type { IncomingMessage, ServerResponse } from 'node:http'
import { writeSoon, type PendingWrite } from '../write-batch.ts'
import { keepAliveSeconds, type Exchanges } from './exchanges.ts'

const keepAliveHint = `timeout=${keepAliveSeconds}`
const lingerBytes = 4 * 1024 * 1024
const lingerMs = 2000
const harmlessBytes = 64 * 1024
/** Up to here a body is joined with its head as one latin1 string: one plain write is cheaper than a vectored one. */
const singleWriteBytes = 16 * 1024

/** The response to the client: one write for what fits, and a polite end while the client is still sending its body. */
export class ClientResponse implements PendingWrite {
  bytes = 0
  headSent = false
  #pendingBody = ''
  #request: IncomingMessage
  #response: ServerResponse
  #exchanges: Exchanges

  constructor(request: IncomingMessage, response: ServerResponse, exchanges: Exchanges) {
    this.#exchanges = exchanges
    this.#request = request
    this.#response = response
  }

  sendHead(status: number, headers: string[]): void {
    if (this.#isUploading() || this.#exchanges.draining) headers.push('connection', 'close')
    else headers.push('keep-alive', keepAliveHint)
    this.#response.writeHead(status, headers)
    this.headSent = true
  }

  /** False when the client does not keep up: wait for onDrain. */
  write(chunk: Buffer): boolean {
    this.bytes += chunk.length
    return this.#response.write(chunk)
  }

  onDrain(resume: () => void): void {
    this.#response.once('drain', resume)
  }

  /** The client waits to be asked for its body. */
  sendContinue(): void {
    this.#response.writeContinue()
  }

  flushHead(): void {
    this.#response.flushHeaders()
  }

  /**
   * Ends the response. When the client is still sending, the rest is read and thrown away for a moment first: closing at
   * once would reset the connection and could take the answer with it.
   */
  end(chunk?: Buffer | string): void {
    if (chunk !== undefined) this.bytes += chunk.length
    if (!this.#isUploading()) {
      if (chunk instanceof Buffer && chunk.length <= singleWriteBytes) {
        this.#pendingBody = chunk.toString('latin1')
        writeSoon(this)
      } else this.#response.end(chunk)
      if (!this.#request.complete) this.#request.resume()
      return
    }
    if (chunk !== undefined) this.#response.write(chunk)
    this.#drainRequest(() => this.#response.end())
  }

  writeNow(): void {
    this.#response.end(this.#pendingBody, 'latin1')
    this.#pendingBody = ''
  }

  /** Cuts the connection: the only honest end once a head was sent for a body that will not come. */
  destroy(): void {
    this.#response.destroy()
  }

  #isUploading(): boolean {
    const { complete, headers } = this.#request
    if (complete) return false
    if (headers['transfer-encoding'] !== undefined) return true
    return Number(headers['content-length'] ?? 0) > harmlessBytes
  }

  #drainRequest(done: () => void): void {
    let seen = 0
    let finished = false
    const finish = () => {
      if (finished) return
      finished = true
      clearTimeout(timer)
      this.#request.off('data', count)
      done()
    }
    const count = (chunk: Buffer) => {
      seen += chunk.length
      if (seen > lingerBytes) finish()
    }
    const timer = setTimeout(finish, lingerMs)
    this.#request.on('data', count)
    this.#request.once('end', finish)
    this.#request.once('close', finish)
    this.#request.resume()
  }
}
