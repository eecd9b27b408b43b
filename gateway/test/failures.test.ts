import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { ServerResponse } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from './fixtures/eventually.ts'
import { startTestGateway, type TestGateway } from './fixtures/gateway.ts'
import { RawClient } from './fixtures/raw.ts'
import { json, startService, type FakeService, type Operation } from './fixtures/upstream.ts'

let gateway: TestGateway
const services: FakeService[] = []
const listeners: Server[] = []
const host = 'Host: shop.example:4100'

beforeAll(async () => {
  gateway = await startTestGateway({
    UPSTREAM_TIMEOUT_MS: '500',
    HEADERS_TIMEOUT_MS: '400',
    CONNECT_TIMEOUT_MS: '300',
  })
})

afterAll(async () => {
  await gateway.stop()
})

afterEach(async () => {
  await eventually(async () => {
    const { blue } = (await gateway.status()).stacks
    return !blue || (blue.inFlight === 0 && blue.streams === 0)
  })
  await Promise.all(services.splice(0).map((service) => service.stop()))
  for (const listener of listeners.splice(0)) listener.close()
})

async function service(operations: Record<string, Operation>): Promise<FakeService> {
  const started = await startService(operations)
  services.push(started)
  return started
}

async function serve(urls: string | string[]): Promise<void> {
  await gateway.register('blue', { shaky: urls })
  if ((await gateway.status()).live !== 'blue') await gateway.switchTo('blue')
}

/** A TCP server that answers its contract properly and everything else as the test likes. */
async function bareService(
  react: (socket: Socket, request: string, connection: number) => void,
): Promise<string> {
  const contract = JSON.stringify({
    paths: { '/v1/x': { get: { 'x-audience': 'public' }, post: { 'x-audience': 'public' } } },
  })
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    const connection = connections
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      const text = chunk.toString()
      if (text.startsWith('GET /openapi.json'))
        socket.end(
          `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${contract.length}\r\nconnection: close\r\n\r\n${contract}`,
        )
      else react(socket, text, connection)
    })
  })
  listeners.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('an upstream that fails', () => {
  it('is a 502 when it refuses the connection, without a word about where it is', async () => {
    const gone = await startService({
      'GET /v1/x': { audience: 'public' },
      'POST /v1/x': { audience: 'public' },
    })
    await serve(gone.url)
    await gone.stop()
    for (const method of ['GET', 'POST']) {
      const reply = await gateway.ask('/api/shaky/v1/x', { method })
      expect(reply.json).toMatchObject({ status: 502, kind: 'bad-gateway' })
      expect(reply.text).not.toMatch(/127\.0\.0\.1|ECONN|shaky/)
    }
    expect((await gateway.status()).stacks.blue?.healthy).toBe(false)
  })

  it('is a 504 when it does not answer in time', async () => {
    const silent: ServerResponse[] = []
    await serve(
      (
        await service({
          'GET /v1/x': { audience: 'public', answer: (_request, response) => void silent.push(response) },
        })
      ).url,
    )
    const reply = await gateway.ask('/api/shaky/v1/x')
    expect(reply.json).toMatchObject({ status: 504, kind: 'timeout' })
    await eventually(() => silent[0]?.destroyed)
  })

  it('is a 502 when it breaks off before it answers, and a post is not sent twice', async () => {
    let requests = 0
    const url = await bareService((socket, text) => {
      requests += 1
      if (text.includes('POST')) socket.destroy()
      else socket.destroy()
    })
    await serve(url)
    expect((await gateway.ask('/api/shaky/v1/x', { method: 'POST', body: 'x' })).json).toMatchObject({
      status: 502,
    })
    expect(requests).toBe(1)
  })

  it.each([
    ['no HTTP at all', 'SSH-2.0-OpenSSH\r\n\r\n'],
    ['an impossible status', 'HTTP/1.1 999 Odd\r\ncontent-length: 0\r\n\r\n'],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'],
    [
      'length and chunks',
      'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a header without a colon', 'HTTP/1.1 200 OK\r\nnonsense\r\n\r\n'],
    [
      'a header with a line feed inside',
      'HTTP/1.1 200 OK\r\nx-a: 1\nset-cookie: a=1\r\ncontent-length: 0\r\n\r\n',
    ],
    ['an unasked protocol switch', 'HTTP/1.1 101 Switching\r\n\r\n'],
  ])('is a 502 when it answers %s', async (_title, answer) => {
    await serve(await bareService((socket) => void socket.write(answer)))
    expect((await gateway.ask('/api/shaky/v1/x')).json).toMatchObject({ status: 502, kind: 'bad-gateway' })
  })

  it('in the middle of a body cuts the client off instead of pretending an end', async () => {
    await serve(
      await bareService((socket) => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf')
        setImmediate(() => socket.destroy())
      }),
    )
    const client = new RawClient(gateway.port)
    await client.send('GET /api/shaky/v1/x HTTP/1.1', host, '', '')
    const text = await client.untilClosed()
    expect(text.length === 0 || text.includes('content-length: 100') || text.includes(' 502 ')).toBe(true)
    expect(text).not.toMatch(/HTTP\/1\.1 200[\s\S]*HTTP\/1\.1/)
  })

  it('that closes an idle connection costs no read', async () => {
    const url = await bareService((socket, _text, connection) => {
      if (connection % 2 === 1 && socket.bytesWritten > 0) socket.destroy()
      else socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok')
    })
    await serve(url)
    for (let round = 0; round < 10; round += 1) expect((await gateway.ask('/api/shaky/v1/x')).text).toBe('ok')
  })
})

describe('several addresses of one service', () => {
  it('share the requests', async () => {
    const replicas = await Promise.all(
      [1, 2, 3].map((replica) =>
        service({
          'GET /v1/x': {
            audience: 'public',
            answer: (_request, response) => json(response, 200, { replica }),
          },
        }),
      ),
    )
    await serve(replicas.map((replica) => replica.url))
    for (let round = 0; round < 30; round += 1) await gateway.ask('/api/shaky/v1/x')
    for (const replica of replicas) expect(replica.seen.length).toBeGreaterThan(5)
  })

  it('stand in for one that refuses connections, for every method, as nothing was sent', async () => {
    const alive = await service({ 'GET /v1/x': { audience: 'public' }, 'POST /v1/x': { audience: 'public' } })
    const gone = await startService({
      'GET /v1/x': { audience: 'public' },
      'POST /v1/x': { audience: 'public' },
    })
    await serve([gone.url, alive.url])
    await gone.stop()
    for (let round = 0; round < 10; round += 1) {
      expect((await gateway.ask('/api/shaky/v1/x')).status).toBe(200)
      expect((await gateway.ask('/api/shaky/v1/x', { method: 'POST', body: 'a body' })).status).toBe(200)
    }
    expect(
      alive.seen.filter((request) => request.method === 'POST').every((request) => request.body === 'a body'),
    ).toBe(true)
  })
})

describe('a client that misbehaves', () => {
  it('and goes away leaves no counter behind, however it was waiting', async () => {
    const waiting: ServerResponse[] = []
    const slow = await service({
      'GET /v1/x': { audience: 'public', answer: (_request, response) => void waiting.push(response) },
      'POST /v1/x': { audience: 'public', streaming: true, answer: () => undefined },
    })
    await serve(slow.url)
    const clients = [new RawClient(gateway.port), new RawClient(gateway.port), new RawClient(gateway.port)]
    await clients[0]?.send('GET /api/shaky/v1/x HTTP/1.1', host, '', '')
    await clients[1]?.send('POST /api/shaky/v1/x HTTP/1.1', host, 'Content-Length: 100', '', 'part')
    await clients[2]?.send(
      'GET /api/shaky/v1/x?1 HTTP/1.1',
      host,
      '',
      'GET /api/shaky/v1/x?2 HTTP/1.1',
      host,
      '',
      '',
    )
    await eventually(() => slow.seen.length === 4)
    expect((await gateway.status()).stacks.blue?.inFlight).toBe(4)
    for (const client of clients) client.destroy()
    await eventually(async () => (await gateway.status()).stacks.blue?.inFlight === 0)
    await eventually(() => waiting.every((response) => response.destroyed))
  })

  it('and sends its headers too slowly is told so and cut off', async () => {
    const client = new RawClient(gateway.port)
    await client.send('GET /api/shaky/v1/x HTTP/1.1', host, 'X-Slow: ')
    const text = await client.untilClosed()
    expect(text).toMatch(/^HTTP\/1\.1 408 /)
    expect(text).toContain('application/problem+json')
  })

  it('and stops sending its body is told so', async () => {
    await serve(
      (await service({ 'POST /v1/x': { audience: 'public', streaming: true, answer: () => undefined } })).url,
    )
    const client = new RawClient(gateway.port)
    await client.send('POST /api/shaky/v1/x HTTP/1.1', host, 'Content-Length: 100', '', 'part')
    const text = await client.until((received) => received.includes('\r\n\r\n'))
    expect(text).toMatch(/^HTTP\/1\.1 408 /)
    client.destroy()
  })

  it('and sends more headers than fit gets a 431', async () => {
    const client = new RawClient(gateway.port)
    await client.send('GET /api/shaky/v1/x HTTP/1.1', host, `X-Big: ${'x'.repeat(20_000)}`, '', '')
    expect(await client.untilClosed()).toMatch(/^HTTP\/1\.1 431 /)
  })

  it('and sends no HTTP gets a 400', async () => {
    const client = new RawClient(gateway.port)
    await client.send('\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03')
    expect(await client.untilClosed()).toMatch(/^HTTP\/1\.1 400 /)
  })
})
