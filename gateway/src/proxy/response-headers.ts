const dropped = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'date',
  'server',
  'x-powered-by',
  'via',
  'strict-transport-security',
  'referrer-policy',
  'x-content-type-options',
])

export interface ResponseHeaderPolicy {
  secure: boolean
}

export interface FilteredHeaders {
  headers: string[]
  contentType: string
  contentLength: number
}

/** The upstream's headers without what belongs to its connection or to us, plus the security headers. */
export function filterResponseHeaders(
  upstream: readonly string[],
  policy: ResponseHeaderPolicy,
): FilteredHeaders {
  const headers: string[] = []
  let contentType = ''
  let contentLength = -1
  let hasPolicy = false
  let named: string[] | null = null
  for (let index = 0; index < upstream.length; index += 2) {
    const name = upstream[index] as string
    const value = upstream[index + 1] as string
    if (name === 'connection')
      named = value
        .toLowerCase()
        .split(',')
        .map((token) => token.trim())
    if (dropped.has(name) || name.startsWith('x-halles-') || name.startsWith('x-middleware-')) continue
    if (name === 'content-type') contentType = value
    else if (name === 'content-length') contentLength = Number(value)
    else if (name === 'content-security-policy') hasPolicy = true
    headers.push(name, value)
  }
  if (named) dropNamed(headers, named)
  headers.push('x-content-type-options', 'nosniff', 'referrer-policy', 'strict-origin-when-cross-origin')
  if (!hasPolicy) headers.push('content-security-policy', "frame-ancestors 'none'")
  if (policy.secure) headers.push('strict-transport-security', 'max-age=31536000; includeSubDomains')
  return { headers, contentType, contentLength }
}

function dropNamed(headers: string[], named: string[]): void {
  for (let index = headers.length - 2; index >= 0; index -= 2) {
    const name = headers[index] as string
    if (name !== 'content-length' && name !== 'content-type' && named.includes(name)) headers.splice(index, 2)
  }
}
