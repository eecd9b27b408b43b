import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { errors } from '../errors.ts'
import { handleRequest } from './handle-request.ts'
import { renderProblem } from './problem-response.ts'
import type { ProxyContext } from './proxy-context.ts'

const limits = {
  maxHeaderSize: 16 * 1024,
  /** Time for all headers, then for the whole request; an upload that stops moving ends earlier (upstreamMs). */
  headersTimeout: 10_000,
  requestTimeout: 300_000,
  connectionsCheckingInterval: 2_000,
  /** Streams of clients that vanished without a word are found by TCP keep-alive. */
  deadPeerProbeMs: 30_000,
  maxConnections: 20_000,
}

/** The public listener: plain node:http, strict parsing, bounded heads and times. */
export function createPublicServer(
  context: ProxyContext,
  headersTimeoutMs: number = limits.headersTimeout,
): Server {
  const server = createServer({
    maxHeaderSize: limits.maxHeaderSize,
    headersTimeout: headersTimeoutMs,
    requestTimeout: limits.requestTimeout,
    connectionsCheckingInterval: Math.min(limits.connectionsCheckingInterval, headersTimeoutMs),
    keepAliveTimeout: 0, // Exchanges sweeps idle connections
    insecureHTTPParser: false,
    requireHostHeader: true,
    noDelay: true,
    keepAlive: true,
    keepAliveInitialDelay: limits.deadPeerProbeMs,
  })
  server.maxHeadersCount = 0 // bounded by bytes: a bounded count would drop headers silently
  server.maxConnections = limits.maxConnections
  server.on('connection', (socket: Socket) => context.exchanges.track(socket))
  server.on('request', (request, response) => handleRequest(context, request, response))
  server.on('checkContinue', (request, response) => handleRequest(context, request, response))
  server.on('checkExpectation', (request, response) => handleRequest(context, request, response))
  server.on('connect', (_request, socket) => refuse(context, socket as Socket, 'ERR_METHOD'))
  server.on('clientError', (error: NodeJS.ErrnoException, socket) =>
    refuse(context, socket as Socket, error.code ?? ''),
  )
  return server
}

/** Ends the listener once the last response is flushed; cuts whoever does not take it within `graceMs`. */
export async function closePublicServer(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const sweep = setInterval(() => server.closeIdleConnections(), 20)
  const cut = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearInterval(sweep)
  clearTimeout(cut)
}

/** Answers what never became a request. */
function refuse(context: ProxyContext, socket: Socket, code: string): void {
  if (!socket.writable || socket.destroyed || code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const { status, headers, body } = renderProblem(problemOf(code), undefined, context.policy)
  const lines = [`HTTP/1.1 ${status} ${code === '' ? 'Error' : 'Refused'}`]
  for (let index = 0; index < headers.length; index += 2)
    lines.push(`${headers[index]}: ${headers[index + 1]}`)
  lines.push(`content-length: ${Buffer.byteLength(body)}`, 'connection: close', '', body)
  socket.end(lines.join('\r\n'), () => socket.destroySoon())
}

function problemOf(code: string) {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return errors.headersTooLarge()
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return errors.requestTimeout()
    case 'ERR_METHOD':
      return errors.methodNotAllowed()
    default:
      return errors.badRequest('This is not a request we can read.')
  }
}
