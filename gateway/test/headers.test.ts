import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestGateway, type TestGateway } from './fixtures/gateway.ts'
import { RawClient, rawExchange } from './fixtures/raw.ts'
import { startService, type FakeService } from './fixtures/upstream.ts'

let gateway: TestGateway
let upstream: FakeService

beforeAll(async () => {
  upstream = await startService({
    'GET /v1/echo': { audience: 'public' },
    'POST /v1/echo': { audience: 'public' },
    'GET /v1/noisy': {
      audience: 'public',
      answer: (_request, response) => {
        response.writeHead(200, [
          ['content-type', 'text/plain'],
          ['set-cookie', 'a=1'],
          ['set-cookie', 'b=2'],
          ['x-powered-by', 'something'],
          ['server', 'something 1.2'],
          ['x-halles-colour', 'purple'],
          ['x-internal', 'secret'],
          ['connection', 'x-internal, keep-alive'],
        ] as never)
        response.end('noise')
      },
    },
    'GET /v1/own-policy': {
      audience: 'public',
      answer: (_request, response) =>
        response.writeHead(200, { 'content-security-policy': "default-src 'self'" }).end('ok'),
    },
  })
  gateway = await startTestGateway()
  await gateway.register('blue', { echo: upstream.url })
  await gateway.switchTo('blue')
})

afterAll(async () => {
  await gateway.stop()
  await upstream.stop()
})

beforeEach(() => {
  upstream.seen.length = 0
})

function lastSeen() {
  const seen = upstream.seen.at(-1)
  if (!seen) throw new Error('nothing reached the upstream')
  return seen
}

const get = 'GET /api/echo/v1/echo HTTP/1.1'
const post = 'POST /api/echo/v1/echo HTTP/1.1'
const host = 'Host: shop.example:4100'

describe('headers on their way to a service', () => {
  it('never carry what a client claims about itself', async () => {
    await gateway.ask('/api/echo/v1/echo', {
      headers: {
        authorization: 'Bearer forged',
        'proxy-authorization': 'Basic x',
        'x-halles-peer': 'forged',
        'x-halles-principal': 'forged',
        'X-Halles-Colour': 'green',
        'x-forwarded-for': '6.6.6.6',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'gopher',
        'x-forwarded-anything': '1',
        forwarded: 'for=6.6.6.6',
        'x-real-ip': '6.6.6.6',
        'x-middleware-subrequest': 'middleware',
        'x-middleware-prefetch': '1',
        'x-nextjs-data': '1',
        'x-invoke-path': '/admin',
        'x-prerender-revalidate': 'x',
        'x-original-url': '/staff',
        'x-http-method-override': 'DELETE',
        'x-request-id': 'mine',
        'x-kept': 'yes',
        'accept-language': 'fr',
      },
    })
    const { headers } = lastSeen()
    expect(headers).toMatchObject({
      'x-kept': 'yes',
      'accept-language': 'fr',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': 'shop.example:4100',
      'x-forwarded-proto': 'http',
      host: 'shop.example:4100',
    })
    expect(headers.authorization).toMatch(/^Bearer ey[\w-]+\.[\w-]+\.[\w-]+$/)
    expect(Object.keys(headers).filter((name) => name.startsWith('x-halles-'))).toEqual(['x-halles-deadline'])
    for (const name of [
      'proxy-authorization',
      'forwarded',
      'x-real-ip',
      'x-middleware-subrequest',
      'x-middleware-prefetch',
      'x-nextjs-data',
      'x-invoke-path',
      'x-prerender-revalidate',
      'x-original-url',
      'x-http-method-override',
      'x-forwarded-anything',
    ]) {
      expect(headers).not.toHaveProperty(name)
    }
    expect(headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/)
    expect(Number(headers['x-halles-deadline'])).toBeGreaterThan(Date.now())
  })

  it('continue a well-formed trace and replace a malformed one', async () => {
    const traceId = 'a'.repeat(32)
    await gateway.ask('/api/echo/v1/echo', { headers: { traceparent: `00-${traceId}-${'b'.repeat(16)}-01` } })
    expect(lastSeen().headers.traceparent).toMatch(new RegExp(`^00-${traceId}-(?!b{16})[0-9a-f]{16}-01$`))
    await gateway.ask('/api/echo/v1/echo', {
      headers: { traceparent: `00-${'0'.repeat(32)}-${'b'.repeat(16)}-01` },
    })
    expect(lastSeen().headers.traceparent).not.toContain('0'.repeat(32))
  })

  it('cannot be taken away by Connection when they are ours', async () => {
    await rawExchange(
      gateway.port,
      get,
      host,
      'Connection: close, authorization, x-forwarded-for, x-request-id, x-halles-deadline, x-mine, host',
      'X-Mine: 1',
      'X-Other: 2',
      '',
      '',
    )
    const { headers } = lastSeen()
    expect(headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-other': '2',
      host: 'shop.example:4100',
    })
    expect(headers.authorization).toMatch(/^Bearer /)
    expect(headers).toHaveProperty('x-request-id')
    expect(headers).toHaveProperty('x-halles-deadline')
    expect(headers).not.toHaveProperty('x-mine')
  })

  it('lose what belongs to the client connection only', async () => {
    await rawExchange(
      gateway.port,
      get,
      host,
      'Connection: close',
      'Keep-Alive: timeout=5',
      'TE: trailers',
      'Upgrade: h2c',
      'HTTP2-Settings: x',
      'Proxy-Connection: keep-alive',
      '',
      '',
    )
    for (const name of ['keep-alive', 'te', 'upgrade', 'http2-settings', 'proxy-connection'])
      expect(lastSeen().headers).not.toHaveProperty(name)
  })

  it('name the public host even when the client sends another', async () => {
    await rawExchange(gateway.port, get, 'Host: evil.example', 'Connection: close', '', '')
    expect(lastSeen().headers).toMatchObject({
      host: 'shop.example:4100',
      'x-forwarded-host': 'shop.example:4100',
    })
  })
})

describe('requests whose length is not clear', () => {
  it.each([
    ['two lengths', [post, host, 'Content-Length: 3', 'Content-Length: 4', '', 'abcd']],
    ['the same length twice', [post, host, 'Content-Length: 3', 'Content-Length: 3', '', 'abc']],
    ['length and chunks', [post, host, 'Content-Length: 3', 'Transfer-Encoding: chunked', '', '0', '', '']],
    ['chunks and length', [post, host, 'Transfer-Encoding: chunked', 'Content-Length: 3', '', '0', '', '']],
    ['a list of lengths', [post, host, 'Content-Length: 3, 3', '', 'abc']],
    ['a negative length', [post, host, 'Content-Length: -1', '', '']],
    ['a hex length', [post, host, 'Content-Length: 0x10', '', '']],
    ['an unknown encoding', [post, host, 'Transfer-Encoding: xchunked', '', '0', '', '']],
    ['two encodings', [post, host, 'Transfer-Encoding: gzip, chunked', '', '0', '', '']],
    ['chunked not last', [post, host, 'Transfer-Encoding: chunked, identity', '', '0', '', '']],
    ['a space before the colon', [post, host, 'Content-Length : 3', '', 'abc']],
    ['a folded header', [post, host, 'X-A: 1', ' folded', 'Content-Length: 0', '', '']],
    ['a bare line feed in a header', [`${post}\r\n${host}\r\nX-A: 1\nX-B: 2\r\nContent-Length: 0\r\n\r\n`]],
    [
      'a bare carriage return in a header',
      [`${post}\r\n${host}\r\nX-A: 1\rX-B: 2\r\nContent-Length: 0\r\n\r\n`],
    ],
    ['a bare carriage return before the end of the head', [`${post}\r\n${host}\r\nX-A: 1\r\r\n\r\n`]],
    ['two hosts', [get, host, 'Host: evil.example', '', '']],
    ['no host', [get, 'X-A: 1', '', '']],
    ['a NUL in a header', [get, host, 'X-A: a\0b', '', '']],
    ['a read with a body', [get, host, 'Content-Length: 3', '', 'abc']],
    ['a read with chunks', [get, host, 'Transfer-Encoding: chunked', '', '3', 'abc', '0', '', '']],
  ])('are refused: %s', async (_title, lines) => {
    const client = new RawClient(gateway.port)
    await client.send(...lines)
    const text = await client.until((received) => /^HTTP\/1\.1 \d{3} /.test(received))
    expect(text).toMatch(/^HTTP\/1\.1 400 /)
    expect(upstream.seen).toEqual([])
    client.destroy()
  })

  it('leave nothing behind that the next request could be', async () => {
    const client = new RawClient(gateway.port)
    await client.send(
      post,
      host,
      'Content-Length: 44',
      'Transfer-Encoding: chunked',
      '',
      '0',
      '',
      'GET /api/echo/v1/echo?smuggled HTTP/1.1',
      host,
      '',
      '',
    )
    await client.untilClosed()
    expect(client.text.match(/HTTP\/1\.1 /g)).toHaveLength(1)
    expect(upstream.seen).toEqual([])
  })
})

describe('methods', () => {
  it.each(['TRACE', 'CONNECT', 'PROPFIND'])('%s is not spoken here', async (method) => {
    const target = method === 'CONNECT' ? 'evil.example:443' : '/api/echo/v1/echo'
    const client = new RawClient(gateway.port)
    await client.send(`${method} ${target} HTTP/1.1`, host, 'Connection: close', '', '')
    expect(await client.untilClosed()).toMatch(/^HTTP\/1\.1 (?:405|400) /)
    expect(upstream.seen).toEqual([])
  })
})

describe('headers on their way to the client', () => {
  it('carry the security headers and nothing of the inside', async () => {
    const reply = await gateway.ask('/api/echo/v1/noisy')
    expect(reply.text).toBe('noise')
    expect(reply.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'content-security-policy': "frame-ancestors 'none'",
      'set-cookie': ['a=1', 'b=2'],
    })
    for (const name of [
      'x-powered-by',
      'server',
      'x-halles-colour',
      'x-internal',
      'strict-transport-security',
    ])
      expect(reply.headers).not.toHaveProperty(name)
  })

  it('leave an upstream its own content policy', async () => {
    expect((await gateway.ask('/api/echo/v1/own-policy')).headers['content-security-policy']).toBe(
      "default-src 'self'",
    )
  })

  it('ask for https only where the shop is on https', async () => {
    const secure = await startTestGateway({ PUBLIC_URL: 'https://shop.example' })
    await secure.register('blue', { echo: upstream.url, storefront: upstream.url })
    await secure.switchTo('blue')
    const reply = await secure.ask('/')
    expect(reply.headers['strict-transport-security']).toContain('max-age=31536000')
    expect(String(reply.headers['set-cookie'])).toContain('; Secure')
    expect(lastSeen().headers).toMatchObject({
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'shop.example',
    })
    await secure.stop()
  })
})
