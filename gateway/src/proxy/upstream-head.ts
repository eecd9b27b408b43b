import type { Principal } from '../principal/principal.ts'
import type { RequestCookies } from './cookies.ts'
import type { Destination } from './destination.ts'
import type { Exchange } from './exchange.ts'
import type { InspectedHeaders } from './request-headers.ts'
import type { RequestTarget } from './request-target.ts'
import type { TraceIds } from './trace-ids.ts'

export interface UpstreamHeadParts {
  target: RequestTarget
  headers: InspectedHeaders
  cookies: RequestCookies
  destination: Destination
  clientAddress: string
  trace: TraceIds
  clientLines: string
  principal: Principal
}

/** The request head as an upstream sees it: the client's lines that passed, then ours, which no client line can reach. */
export function upstreamHead(exchange: Exchange, parts: UpstreamHeadParts): string {
  const { address, timeouts } = exchange.context
  const { headers, cookies, destination, principal, trace } = parts
  const host = address.hosts.has(headers.host) ? headers.host : address.host
  const cookie = cookieLine(cookies, destination.route?.service === 'identity-service')
  const deadline = Math.ceil(Date.now() + timeouts.upstreamMs)
  return (
    `${exchange.method} ${destination.path}${parts.target.query} HTTP/1.1\r\nhost: ${host}\r\n${parts.clientLines}${cookie}${lengthLine(exchange.method, headers)}` +
    `authorization: ${principal.authorization}\r\nx-forwarded-for: ${parts.clientAddress}\r\nx-forwarded-proto: ${address.protocol}\r\n` +
    `x-forwarded-host: ${host}\r\nx-request-id: ${trace.requestId}\r\ntraceparent: ${trace.traceparent}\r\nx-halles-deadline: ${deadline}\r\n\r\n`
  )
}

/** The gateway's own cookies stay here: the token says all of it. Only identity-service works on the session itself. */
function cookieLine(cookies: RequestCookies, withSession: boolean): string {
  const session = withSession && cookies.session !== '' ? `halles_session=${cookies.session}` : ''
  const value = session && cookies.others ? `${session}; ${cookies.others}` : session || cookies.others
  return value === '' ? '' : `cookie: ${value}\r\n`
}

function lengthLine(method: string, { chunked, contentLength }: InspectedHeaders): string {
  if (chunked) return 'transfer-encoding: chunked\r\n'
  if (contentLength >= 0) return `content-length: ${contentLength}\r\n`
  return method === 'POST' || method === 'PUT' || method === 'PATCH' ? 'content-length: 0\r\n' : ''
}
