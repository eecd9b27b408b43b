import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from './fixtures/eventually.ts'
import { startTestGateway, type TestGateway } from './fixtures/gateway.ts'
import { RawClient } from './fixtures/raw.ts'
import { json, startService, type FakeService } from './fixtures/upstream.ts'

let gateway: TestGateway
let upstream: FakeService
const streams: ServerResponse[] = []
const uploads: IncomingMessage[] = []
const downloads: ServerResponse[] = []
const host = 'Host: shop.example:4100'

beforeAll(async () => {
  upstream = await startService({
    'GET /v1/events': {
      audience: 'public',
      answer: (_request, response) =>
        void (
          response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' }).flushHeaders(),
          streams.push(response)
        ),
    },
    'GET /v1/pieces': {
      audience: 'public',
      answer: (_request, response) =>
        void (
          response.writeHead(200, { 'content-type': 'text/plain' }).flushHeaders(),
          downloads.push(response)
        ),
    },
    'GET /v1/short-chunks': {
      audience: 'public',
      answer: (_request, response) => {
        response.write('one,')
        response.end('two')
      },
    },
    'GET /v1/big': { audience: 'public', answer: (_request, response) => response.end(big) },
    'GET /v1/nothing': { audience: 'public', answer: (_request, response) => response.writeHead(204).end() },
    'GET /v1/unchanged': {
      audience: 'public',
      answer: (_request, response) => response.writeHead(304, { etag: '"1"' }).end(),
    },
    'GET /v1/until-close': {
      audience: 'public',
      answer: (_request, response) => {
        response.shouldKeepAlive = false
        response.useChunkedEncodingByDefault = false
        response.writeHead(200, { 'content-type': 'text/plain', connection: 'close' })
        response.end('no length, then the end')
      },
    },
    'POST /v1/files': {
      audience: 'public',
      bodyLimit: 8 * 1024 * 1024,
      answer: (_request, response, body) =>
        json(response, 201, { size: body.length, sha: createHash('sha256').update(body).digest('hex') }),
    },
    'POST /v1/trickle': {
      audience: 'public',
      bodyLimit: 1_000_000,
      streaming: true,
      answer: (request) => void uploads.push(request),
    },
    'POST /v1/impatient': {
      audience: 'public',
      bodyLimit: 100_000_000,
      streaming: true,
      answer: (_request, response) => json(response, 403, { no: true }),
    },
    'POST /v1/notes': {
      audience: 'public',
      answer: (_request, response, body) => json(response, 200, { size: body.length }),
    },
    'GET /v1/ping': { audience: 'public' },
  })
  gateway = await startTestGateway()
  await gateway.register('blue', { media: upstream.url })
  await gateway.switchTo('blue')
})

afterAll(async () => {
  await gateway.stop()
  await upstream.stop()
})

const big = Buffer.alloc(48 * 1024 * 1024, 'all of it ')

describe('responses', () => {
  it('of event streams arrive event by event, before the stream ends', async () => {
    const client = new RawClient(gateway.port)
    await client.send('GET /api/media/v1/events HTTP/1.1', host, '', '')
    await client.until((text) => text.includes('text/event-stream'))
    const stream = await eventually(() => streams.at(-1))
    for (const word of ['first', 'second', 'third']) {
      stream.write(`data: ${word}\n\n`)
      await client.until((text) => text.includes(`data: ${word}\n\n`))
    }
    expect((await gateway.status()).stacks.blue).toMatchObject({ inFlight: 0, streams: 1 })
    client.destroy()
    await eventually(() => stream.destroyed)
    await eventually(async () => (await gateway.status()).stacks.blue?.streams === 0)
  })

  it('in pieces are passed on piece by piece', async () => {
    const client = new RawClient(gateway.port)
    await client.send('GET /api/media/v1/pieces HTTP/1.1', host, '', '')
    const download = await eventually(() => downloads.at(-1))
    download.write('piece one')
    await client.until((text) => text.includes('piece one'))
    download.end('piece two')
    await client.until((text) => text.includes('piece two') && text.endsWith('0\r\n\r\n'))
    client.destroy()
  })

  it('of any framing come through whole', async () => {
    expect((await gateway.ask('/api/media/v1/short-chunks')).text).toBe('one,two')
    expect((await gateway.ask('/api/media/v1/until-close')).text).toBe('no length, then the end')
    expect((await gateway.ask('/api/media/v1/nothing')).status).toBe(204)
    expect(await gateway.ask('/api/media/v1/unchanged')).toMatchObject({
      status: 304,
      headers: { etag: '"1"' },
    })
    expect((await gateway.ask('/api/media/v1/big')).text === big.toString()).toBe(true)
  })

  it('wait for a client that does not read, and then arrive whole', async () => {
    const client = new RawClient(gateway.port)
    client.socket.pause()
    await client.send('GET /api/media/v1/big HTTP/1.1', host, 'Connection: close', '', '')
    await eventually(async () => (await gateway.status()).stacks.blue?.inFlight === 1)
    client.socket.resume()
    const text = await client.untilClosed()
    expect(text.length - text.indexOf('\r\n\r\n') - 4).toBe(big.length)
  })
})

describe('uploads', () => {
  it('of 5 MB arrive intact, and the connection serves the next request', async () => {
    const body = randomBytes(5 * 1024 * 1024)
    const client = new RawClient(gateway.port)
    await client.send(
      'POST /api/media/v1/files HTTP/1.1',
      host,
      'Content-Type: application/octet-stream',
      `Content-Length: ${body.length}`,
      '',
      '',
    )
    client.socket.write(body)
    await client.until((text) => text.includes(createHash('sha256').update(body).digest('hex')))
    await client.send('GET /api/media/v1/ping HTTP/1.1', host, '', '')
    await client.until((text) => text.endsWith('{"ok":true}'))
    client.destroy()
  })

  it('in chunks arrive intact, and the connection serves the next request', async () => {
    const body = randomBytes(3 * 1024 * 1024)
    const reply = await gateway.ask('/api/media/v1/files', {
      method: 'POST',
      body: (async function* () {
        for (let start = 0; start < body.length; start += 100_000) yield body.subarray(start, start + 100_000)
      })() as never,
    })
    expect(reply.json).toEqual({ size: body.length, sha: createHash('sha256').update(body).digest('hex') })
    expect((await gateway.ask('/api/media/v1/ping')).status).toBe(200)
  })

  it('reach the service while the client is still sending', async () => {
    const client = new RawClient(gateway.port)
    await client.send('POST /api/media/v1/trickle HTTP/1.1', host, 'Content-Length: 10', '', 'first')
    const upload = await eventually(() => uploads.at(-1))
    const [first] = (await new Promise<Buffer[]>((resolve) =>
      upload.once('data', (chunk: Buffer) => resolve([chunk])),
    )) as [Buffer]
    expect(first.toString()).toBe('first')
    await client.send('after')
    client.destroy()
    await eventually(async () => (await gateway.status()).stacks.blue?.inFlight === 0)
  })

  it('are asked for when the client waits for 100-continue', async () => {
    const client = new RawClient(gateway.port)
    await client.send(
      'POST /api/media/v1/notes HTTP/1.1',
      host,
      'Content-Length: 5',
      'Expect: 100-continue',
      '',
      '',
    )
    await client.until((text) => text.includes('100 Continue'))
    await client.send('hello')
    await client.until((text) => text.includes('{"size":5}'))
    client.destroy()
  })

  it('that were announced too large are refused before they are sent', async () => {
    const client = new RawClient(gateway.port)
    await client.send(
      'POST /api/media/v1/notes HTTP/1.1',
      host,
      'Content-Length: 1048577',
      'Expect: 100-continue',
      '',
      '',
    )
    const text = await client.until((received) => received.includes('payload-too-large'))
    expect(text).toMatch(/^HTTP\/1\.1 413 /)
    expect(text).not.toContain('100 Continue')
    expect(text.toLowerCase()).toContain('connection: close')
    client.destroy()
  })

  it('that turn out too large are refused while they come, and the answer gets through', async () => {
    const client = new RawClient(gateway.port)
    await client.send('POST /api/media/v1/notes HTTP/1.1', host, 'Transfer-Encoding: chunked', '', '')
    const piece = Buffer.alloc(64 * 1024, 120)
    for (let sent = 0; sent < 20; sent += 1)
      client.socket.write(Buffer.concat([Buffer.from('10000\r\n'), piece, Buffer.from('\r\n')]))
    const text = await client.until((received) => received.includes('payload-too-large'))
    expect(text).toMatch(/^HTTP\/1\.1 413 /)
    client.destroy()
    await eventually(async () => (await gateway.status()).stacks.blue?.inFlight === 0)
  })

  it('that a service answers before their end bring that answer and close the connection', async () => {
    const client = new RawClient(gateway.port)
    await client.send('POST /api/media/v1/impatient HTTP/1.1', host, 'Content-Length: 50000000', '', '')
    client.socket.write(Buffer.alloc(200_000))
    const text = await client.until((received) => received.includes('{"no":true}'))
    expect(text).toMatch(/^HTTP\/1\.1 403 /)
    expect(text.toLowerCase()).toContain('connection: close')
    client.destroy()
  })

  it('without a body carry a length of zero', async () => {
    expect((await gateway.ask('/api/media/v1/notes', { method: 'POST' })).json).toEqual({ size: 0 })
    expect(upstream.seen.at(-1)?.headers['content-length']).toBe('0')
  })
})

describe('pipelined requests', () => {
  it('are answered in order', async () => {
    const client = new RawClient(gateway.port)
    await client.send(
      'POST /api/media/v1/notes HTTP/1.1',
      host,
      'Content-Length: 3',
      '',
      'abcGET /api/media/v1/ping HTTP/1.1',
      host,
      '',
      'GET /api/media/v1/nothing HTTP/1.1',
      host,
      '',
      '',
    )
    const text = await client.until((received) => received.includes('204'))
    expect(text.indexOf('{"size":3}')).toBeLessThan(text.indexOf('{"ok":true}'))
    expect(text.indexOf('{"ok":true}')).toBeLessThan(text.indexOf(' 204 '))
    client.destroy()
  })
})
