import type { Exchange } from '../proxy/exchange.ts'

const flushAtBytes = 32 * 1024
const flushAfterMs = 100

/**
 * One ECS line per request: no query, no cookie, no header, no address of the client. Lines are written in batches, which
 * is what makes them affordable; a crash may take the last tenth of a second with it.
 */
export class AccessLog {
  #write: (text: string) => void
  #prefix: string
  #lines = ''
  #at = 0
  #iso = ''
  #timer: NodeJS.Timeout | null = null

  constructor(version: string, write: (text: string) => void) {
    this.#write = write
    this.#prefix = `{"log.level":"info","message":"request","ecs.version":"8.17.0","service.name":"gateway","service.version":${JSON.stringify(version)},"event.dataset":"gateway.access"`
  }

  record(exchange: Exchange, durationMs: number): void {
    const { trace, subject, actor } = exchange
    this.#lines +=
      `${this.#prefix},"@timestamp":"${this.#timestamp()}","http.request.method":"${exchange.method}","url.path":"${escapeQuotes(scrub(exchange.path))}"` +
      `,"http.response.status_code":${exchange.status},"http.response.body.bytes":${exchange.response.bytes},"event.duration":${Math.round(durationMs * 1e6)}` +
      `,"labels.colour":"${exchange.colour}","labels.route":"${exchange.template}","labels.upstream":"${exchange.upstream}"` +
      `,"trace.id":"${trace?.traceId ?? ''}","http.request.id":"${trace?.requestId ?? ''}"` +
      `${subject === '' ? '' : `,"user.id":"${subject}"`}${actor === '' ? '' : `,"user.effective.actor":"${actor}"`}}\n`
    if (this.#lines.length >= flushAtBytes) this.flush()
    else this.#timer ??= setTimeout(() => this.flush(), flushAfterMs).unref()
  }

  #timestamp(): string {
    const now = Date.now()
    if (now !== this.#at) {
      this.#at = now
      this.#iso = new Date(now).toISOString()
    }
    return this.#iso
  }

  flush(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    const lines = this.#lines
    this.#lines = ''
    if (lines !== '') this.#write(lines)
  }
}

const longDigits = /\d[\d -]{11,21}\d/g

/** Nobody's card number gets into a log, not even when somebody types it into an address. */
function scrub(path: string): string {
  return path.length > 12 ? path.replace(longDigits, '[digits]') : path
}

/** A path that got this far is printable ASCII without backslashes; only its quotes need care. */
function escapeQuotes(path: string): string {
  return path.includes('"') ? path.replaceAll('"', '\\"') : path
}
