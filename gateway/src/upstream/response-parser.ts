import { UpstreamError } from './upstream-error.ts'

/** What a response is handed to while it arrives. Header names come in lower case, values as sent. */
export interface ResponseSink {
  onResponseHead(status: number, headers: string[]): void
  onResponseData(chunk: Buffer): void
  onResponseEnd(): void
}

type State =
  | 'head'
  | 'length'
  | 'chunk-size'
  | 'chunk-data'
  | 'chunk-end'
  | 'trailer'
  | 'until-close'
  | 'done'

const maxHeadBytes = 32 * 1024
const maxChunkLineBytes = 256
const headEnd = Buffer.from('\r\n\r\n')
const threeDigits = /^\d{3}$/
const empty = Buffer.alloc(0)

/**
 * Parses the HTTP/1.1 responses of our own services, one at a time, strictly: what is not plainly right ends the
 * connection. A purpose-built parser because a general client costs a third of the gateway's throughput (README, Speed).
 */
export class ResponseParser {
  keepAlive = true
  keepAliveTimeoutMs = 0
  receivedBytes = 0
  #state: State = 'done'
  #pending: Buffer = empty
  #remaining = 0
  #headOnly = false
  #trailerBytes = 0

  begin(headOnly: boolean): void {
    this.#state = 'head'
    this.#headOnly = headOnly
    this.#pending = empty
    this.#trailerBytes = 0
    this.keepAlive = true
    this.receivedBytes = 0
  }

  get done(): boolean {
    return this.#state === 'done'
  }

  /** Feeds bytes as they come; answers true once the response is complete. Throws UpstreamError on malformed input. */
  push(input: Buffer, sink: ResponseSink): boolean {
    this.receivedBytes += input.length
    let rest = this.#pending.length > 0 ? Buffer.concat([this.#pending, input]) : input
    this.#pending = empty
    while (rest.length > 0 && this.#state !== 'done') {
      const used = this.#step(rest, sink)
      if (used < 0) {
        this.#pending = rest
        return false
      }
      rest = used === rest.length ? empty : rest.subarray(used)
    }
    if (this.#state !== 'done') return false
    if (rest.length > 0) this.keepAlive = false
    return true
  }

  /** The peer closed: complete only for a body that had no other end. */
  end(sink: ResponseSink): boolean {
    if (this.#state !== 'until-close') return false
    this.#finish(sink)
    return true
  }

  /** Consumes from `buffer` and answers how much, or -1 when more bytes are needed first. */
  #step(buffer: Buffer, sink: ResponseSink): number {
    switch (this.#state) {
      case 'head':
        return this.#readHead(buffer, sink)
      case 'length':
        return this.#readLength(buffer, sink)
      case 'chunk-size':
        return this.#readChunkSize(buffer)
      case 'chunk-data':
        return this.#readChunkData(buffer, sink)
      case 'chunk-end':
        return this.#readChunkEnd(buffer)
      case 'trailer':
        return this.#readTrailer(buffer, sink)
      default:
        sink.onResponseData(buffer)
        return buffer.length
    }
  }

  #readHead(buffer: Buffer, sink: ResponseSink): number {
    const end = buffer.indexOf(headEnd)
    if (end < 0) {
      if (buffer.length > maxHeadBytes) throw new UpstreamError('malformed', 'response head too large')
      return -1
    }
    if (end > maxHeadBytes) throw new UpstreamError('malformed', 'response head too large')
    const head = buffer.toString('latin1', 0, end)
    const firstLineEnd = head.indexOf('\r\n')
    const status = parseStatus(head)
    if (status >= 100 && status < 200) {
      if (status === 101) throw new UpstreamError('malformed', 'unexpected protocol switch')
      return end + 4
    }
    const headers: string[] = []
    let length = -1
    let chunked = false
    this.keepAlive = head.charCodeAt(7) === 49
    let position = firstLineEnd < 0 ? head.length : firstLineEnd + 2
    while (position < head.length) {
      let lineEnd = head.indexOf('\r\n', position)
      if (lineEnd < 0) lineEnd = head.length
      const colon = head.indexOf(':', position)
      if (colon <= position || colon > lineEnd) throw new UpstreamError('malformed', 'bad header line')
      const name = head.slice(position, colon).toLowerCase()
      const value = head.slice(colon + 1, lineEnd).trim()
      headers.push(name, value)
      if (name === 'content-length') length = parseLength(value, length)
      else if (name === 'transfer-encoding') chunked = parseChunked(value)
      else if (name === 'connection') this.#readConnection(value)
      else if (name === 'keep-alive') this.#readKeepAlive(value)
      position = lineEnd + 2
    }
    if (chunked && length >= 0) throw new UpstreamError('malformed', 'two body lengths')
    this.#enterBody(status, length, chunked)
    sink.onResponseHead(status, headers)
    if (this.#state === 'done') sink.onResponseEnd()
    return end + 4
  }

  #enterBody(status: number, length: number, chunked: boolean): void {
    if (this.#headOnly || status === 204 || status === 304 || length === 0) this.#state = 'done'
    else if (chunked) this.#state = 'chunk-size'
    else if (length > 0) {
      this.#state = 'length'
      this.#remaining = length
    } else {
      this.#state = 'until-close'
      this.keepAlive = false
    }
  }

  #readConnection(value: string): void {
    const lower = value.toLowerCase()
    if (lower.includes('close')) this.keepAlive = false
    else if (lower.includes('keep-alive')) this.keepAlive = true
  }

  #readKeepAlive(value: string): void {
    const match = /timeout=(\d{1,6})/.exec(value)
    if (match) this.keepAliveTimeoutMs = Number(match[1]) * 1000
  }

  #readLength(buffer: Buffer, sink: ResponseSink): number {
    const size = Math.min(buffer.length, this.#remaining)
    this.#remaining -= size
    sink.onResponseData(size === buffer.length ? buffer : buffer.subarray(0, size))
    if (this.#remaining === 0) this.#finish(sink)
    return size
  }

  #readChunkSize(buffer: Buffer): number {
    const end = buffer.indexOf('\r\n')
    if (end < 0) {
      if (buffer.length > maxChunkLineBytes) throw new UpstreamError('malformed', 'bad chunk size')
      return -1
    }
    const line = buffer.toString('latin1', 0, end)
    const match = /^([0-9a-fA-F]{1,8})(?:[ \t]*;.*)?$/.exec(line)
    if (!match) throw new UpstreamError('malformed', 'bad chunk size')
    this.#remaining = Number.parseInt(match[1] as string, 16)
    this.#state = this.#remaining === 0 ? 'trailer' : 'chunk-data'
    return end + 2
  }

  #readChunkData(buffer: Buffer, sink: ResponseSink): number {
    const size = Math.min(buffer.length, this.#remaining)
    this.#remaining -= size
    if (this.#remaining === 0) this.#state = 'chunk-end'
    sink.onResponseData(size === buffer.length ? buffer : buffer.subarray(0, size))
    return size
  }

  #readChunkEnd(buffer: Buffer): number {
    if (buffer.length < 2) return -1
    if (buffer[0] !== 13 || buffer[1] !== 10) throw new UpstreamError('malformed', 'bad chunk end')
    this.#state = 'chunk-size'
    return 2
  }

  #readTrailer(buffer: Buffer, sink: ResponseSink): number {
    const end = buffer.indexOf('\r\n')
    if (end < 0 && buffer.length <= maxHeadBytes) return -1
    this.#trailerBytes += end
    if (end < 0 || this.#trailerBytes > maxHeadBytes)
      throw new UpstreamError('malformed', 'trailers too large')
    if (end === 0) this.#finish(sink)
    return end + 2
  }

  #finish(sink: ResponseSink): void {
    this.#state = 'done'
    sink.onResponseEnd()
  }
}

/** Reads the three digits of `HTTP/1.x nnn reason`. */
function parseStatus(head: string): number {
  const digits = head.slice(9, 12)
  const status = threeDigits.test(digits) ? Number(digits) : 0
  const after = head.charCodeAt(12)
  const isPlain =
    (head.startsWith('HTTP/1.1 ') || head.startsWith('HTTP/1.0 ')) &&
    (after === 32 || after === 13 || head.length === 12)
  if (!isPlain || status < 100 || status > 599) throw new UpstreamError('malformed', 'bad status line')
  return status
}

function parseLength(value: string, known: number): number {
  if (!/^\d{1,15}$/.test(value)) throw new UpstreamError('malformed', 'bad content-length')
  const length = Number(value)
  if (known >= 0 && known !== length) throw new UpstreamError('malformed', 'two body lengths')
  return length
}

function parseChunked(value: string): boolean {
  if (value.toLowerCase() !== 'chunked') throw new UpstreamError('malformed', 'unknown transfer-encoding')
  return true
}
