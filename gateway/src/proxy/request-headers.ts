import { errors } from '../errors.ts'

/** What one pass over a request's raw headers finds out. */
export interface InspectedHeaders {
  host: string
  cookie: string
  origin: string
  referer: string
  fetchSite: string
  traceparent: string
  previewToken: string
  forwardedFor: string
  contentLength: number
  chunked: boolean
  expectsContinue: boolean
  /** The client's headers that may go on, as head lines. */
  passed: string
}

const dropped = new Set([
  'host',
  'cookie',
  'authorization',
  'proxy-authorization',
  'proxy-authenticate',
  'proxy-connection',
  'connection',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'content-length',
  'upgrade',
  'expect',
  'http2-settings',
  'forwarded',
  'via',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'true-client-ip',
  'x-request-id',
  'x-correlation-id',
  'traceparent',
  'x-original-url',
  'x-rewrite-url',
  'x-original-host',
  'x-host',
  'x-http-method',
  'x-http-method-override',
  'x-method-override',
  'x-prerender-revalidate',
  'x-prerender-revalidate-if-generated',
  'x-matched-path',
  'x-now-route-matches',
  'x-vercel-id',
])
const droppedPrefixes = ['x-halles-', 'x-forwarded-', 'x-middleware-', 'x-nextjs-', 'x-invoke-']
const plainConnection = /^(?:keep-alive|close),$/i
const headerLine = /^([^:]+): .*\r\n/gm

/**
 * Reads and filters in one pass; that values hold no line breaks is the parser's doing (and tested). `Connection` may name client headers to drop; ours are added later, out of its reach.
 */
export function inspectHeaders(raw: readonly string[]): InspectedHeaders {
  const found: InspectedHeaders = {
    host: '',
    cookie: '',
    origin: '',
    referer: '',
    fetchSite: '',
    traceparent: '',
    previewToken: '',
    forwardedFor: '',
    contentLength: -1,
    chunked: false,
    expectsContinue: false,
    passed: '',
  }
  let hosts = 0
  let connection = ''
  for (let index = 0; index < raw.length; index += 2) {
    const name = (raw[index] as string).toLowerCase()
    const value = raw[index + 1] as string
    switch (name) {
      case 'host':
        hosts += 1
        found.host = value
        break
      case 'connection':
        connection += `${value},`
        break
      case 'cookie':
        found.cookie = found.cookie ? `${found.cookie}; ${value}` : value
        break
      case 'content-length':
        if (found.contentLength >= 0 || !/^\d{1,15}$/.test(value))
          throw errors.badRequest('The body length is not clear.')
        found.contentLength = Number(value)
        break
      case 'transfer-encoding':
        if (found.chunked || value.toLowerCase() !== 'chunked')
          throw errors.badRequest('The body length is not clear.')
        found.chunked = true
        break
      case 'expect':
        found.expectsContinue = value.toLowerCase() === '100-continue'
        break
      case 'traceparent':
        found.traceparent = value
        break
      case 'x-halles-preview':
        found.previewToken = value
        break
      case 'x-forwarded-for':
        found.forwardedFor = found.forwardedFor ? `${found.forwardedFor},${value}` : value
        break
      case 'origin':
        found.origin = value
        break
      case 'referer':
        found.referer = value
        break
      case 'sec-fetch-site':
        found.fetchSite = value
        break
    }
    if (!isDropped(name)) found.passed += `${name}: ${value}\r\n`
  }
  if (connection !== '' && !plainConnection.test(connection))
    found.passed = withoutNamed(found.passed, connection)
  if (hosts > 1) throw errors.badRequest('More than one host.')
  if (found.chunked && found.contentLength >= 0) throw errors.badRequest('The body length is not clear.')
  return found
}

/** The client headers a Connection value names, beyond the usual ones. */
function namedHeaders(connection: string): Set<string> {
  const tokens = connection.toLowerCase().split(',')
  return new Set(tokens.map((token) => token.trim()))
}

function withoutNamed(lines: string, connection: string): string {
  const named = namedHeaders(connection)
  return lines.replace(headerLine, (line, name: string) => (named.has(name) ? '' : line))
}

function isDropped(name: string): boolean {
  if (dropped.has(name)) return true
  if (name.charCodeAt(0) !== 120 || name.charCodeAt(1) !== 45) return false
  return droppedPrefixes.some((prefix) => name.startsWith(prefix))
}
