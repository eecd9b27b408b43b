import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from './fixtures/eventually.ts'
import { startTestGateway, type Reply, type TestGateway } from './fixtures/gateway.ts'
import { RawClient } from './fixtures/raw.ts'
import { json, startService, type FakeService, type Operation } from './fixtures/upstream.ts'

let gateway: TestGateway
const stacks: Record<string, FakeService> = {}

function operations(colour: string): Record<string, Operation> {
  return {
    'GET /v1/colour': { audience: 'public', answer: (_request, response) => json(response, 200, { colour }) },
    'POST /v1/colour': {
      audience: 'public',
      answer: (_request, response, body) => json(response, 200, { colour, echo: body.toString() }),
    },
    'GET /v1/slow': {
      audience: 'public',
      answer: async (_request, response) => {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20))
        json(response, 200, { colour })
      },
    },
    'GET /v1/held': {
      audience: 'public',
      answer: (_request, response) => void held.push(() => json(response, 200, { colour })),
    },
    'GET /v1/events': {
      audience: 'public',
      answer: (request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        response.write(`id: ${request.headers['last-event-id'] ?? 'none'}\nevent: hello\ndata: ${colour}\n\n`)
      },
    },
  }
}
const held: Array<() => void> = []

beforeAll(async () => {
  for (const colour of ['blue', 'green']) stacks[colour] = await startService(operations(colour))
  gateway = await startTestGateway({ NODE_ENV: 'development' })
})

afterAll(async () => {
  await gateway.stop()
  await Promise.all(Object.values(stacks).map((stack) => stack.stop()))
})

function url(colour: string): string {
  return stacks[colour]?.url as string
}

describe('before anything is live', () => {
  it('answers 503 with a hint to come back', async () => {
    const reply = await gateway.ask('/api/order/v1/colour')
    expect(reply.status).toBe(503)
    expect(reply.headers['retry-after']).toBe('1')
    expect(reply.json.kind).toBe('unavailable')
  })

  it('registers stacks, previewable but not live', async () => {
    expect((await gateway.register('blue', { order: url('blue') })).status).toBe(200)
    expect((await gateway.register('green', { order: url('green') })).status).toBe(200)
    expect(await gateway.status()).toMatchObject({
      epoch: 0,
      live: null,
      stacks: { blue: { release: 'r-blue', healthy: true }, green: { release: 'r-green' } },
    })
    expect((await gateway.ask('/api/order/v1/colour')).status).toBe(503)
  })
})

describe('the switch', () => {
  it('goes to the prepared colour on commit and not before', async () => {
    expect(
      (await gateway.control('POST', '/v1/switch/prepare', { epoch: 1, colour: 'blue' })).json,
    ).toMatchObject({ live: null, prepared: { epoch: 1, colour: 'blue' } })
    expect((await gateway.ask('/api/order/v1/colour')).status).toBe(503)
    expect((await gateway.control('POST', '/v1/switch/commit', { epoch: 1 })).json).toMatchObject({
      epoch: 1,
      live: 'blue',
      prepared: null,
    })
    const reply = await gateway.ask('/api/order/v1/colour')
    expect(reply.json).toEqual({ colour: 'blue' })
    expect(reply.headers['x-halles-colour']).toBe('blue')
  })

  it('may be asked again for what it has done, and refuses epochs that are over or were never prepared', async () => {
    expect((await gateway.control('POST', '/v1/switch/commit', { epoch: 1 })).status).toBe(200)
    expect(
      (await gateway.control('POST', '/v1/switch/prepare', { epoch: 1, colour: 'green' })).json,
    ).toMatchObject({ status: 409, kind: 'stale-epoch', current: 1 })
    expect((await gateway.control('POST', '/v1/switch/commit', { epoch: 2 })).json).toMatchObject({
      status: 409,
      kind: 'not-prepared',
    })
    expect((await gateway.control('POST', '/v1/switch/prepare', { epoch: 2, colour: 'green' })).status).toBe(
      200,
    )
    expect((await gateway.control('POST', '/v1/switch/abort', { epoch: 2 })).json).toMatchObject({
      prepared: null,
    })
    expect((await gateway.control('POST', '/v1/switch/commit', { epoch: 2 })).json).toMatchObject({
      kind: 'not-prepared',
    })
    expect((await gateway.status()).live).toBe('blue')
  })

  it('does not prepare a stack that cannot be reached', async () => {
    const gone = await startService({ 'GET /v1/x': { audience: 'public' } })
    await gateway.register('green', { order: url('green'), gone: gone.url })
    await gone.stop()
    const reply = await gateway.control('POST', '/v1/switch/prepare', { epoch: 2, colour: 'green' })
    expect(reply.json).toMatchObject({ status: 409, kind: 'stack-unreachable', services: ['gone-service'] })
    expect(reply.text).not.toContain('127.0.0.1')
    await gateway.register('green', { order: url('green') })
  })

  it('fails no request and mixes no colours over many switches under load', async () => {
    const failures: string[] = []
    let answered = 0
    let running = true
    const clients = Array.from({ length: 16 }, async (_, index) => {
      while (running) {
        const path = index % 3 === 0 ? '/api/order/v1/slow' : '/api/order/v1/colour'
        const posts = index % 4 === 1
        const reply = await gateway
          .ask(
            posts ? '/api/order/v1/colour' : path,
            posts ? { method: 'POST', body: 'x'.repeat(500), headers: { 'content-type': 'text/plain' } } : {},
          )
          .catch((error: Error): Reply => ({ status: 0, headers: {}, text: error.message, json: null }))
        answered += 1
        if (reply.status !== 200) failures.push(`${reply.status} ${reply.text}`)
        else if (reply.json.colour !== reply.headers['x-halles-colour'])
          failures.push(`claimed ${reply.headers['x-halles-colour']}, answered by ${reply.json.colour}`)
      }
    })
    const switched: string[] = []
    for (let round = 0; round < 30; round += 1) {
      const colour = round % 2 === 0 ? 'green' : 'blue'
      const before = answered
      await gateway.switchTo(colour)
      switched.push(colour)
      await eventually(() => answered > before + 12)
    }
    running = false
    await Promise.all(clients)
    expect(failures).toEqual([])
    expect(switched).toHaveLength(30)
    expect(answered).toBeGreaterThan(300)
    expect(await gateway.status()).toMatchObject({
      stacks: { blue: { inFlight: 0 }, green: { inFlight: 0 } },
    })
  })

  it('keeps a request on the stack it claimed, and says when the old stack is drained', async () => {
    await gateway.switchTo('blue')
    const pending = gateway.ask('/api/order/v1/held')
    await eventually(() => held.length === 1)
    await gateway.switchTo('green')
    expect((await gateway.ask('/api/order/v1/colour')).json).toEqual({ colour: 'green' })
    expect((await gateway.control('GET', '/v1/drained/blue')).json).toEqual({ inFlight: 1, streams: 0 })
    expect((await gateway.control('DELETE', '/v1/stacks/blue')).json).toMatchObject({
      status: 409,
      kind: 'stack-busy',
      inFlight: 1,
    })
    held.pop()?.()
    expect((await pending).json).toEqual({ colour: 'blue' })
    await eventually(async () => (await gateway.control('GET', '/v1/drained/blue')).json.inFlight === 0)
  })

  it('keeps client connections over a switch', async () => {
    const client = new RawClient(gateway.port)
    const get = ['GET /api/order/v1/colour HTTP/1.1', 'Host: shop.example:4100', '', '']
    await client.send(...get)
    await client.until((text) => text.includes('{"colour":"green"}'))
    await gateway.switchTo('blue')
    await client.send(...get)
    await client.until((text) => text.includes('{"colour":"blue"}'))
    client.destroy()
  })
})

describe('event streams over a switch', () => {
  it('are ended cleanly, so that the client comes back with Last-Event-ID to the new stack', async () => {
    await gateway.switchTo('blue')
    const client = new RawClient(gateway.port)
    await client.send(
      'GET /api/order/v1/events HTTP/1.1',
      'Host: shop.example:4100',
      'Last-Event-ID: 7',
      '',
      '',
    )
    await client.until((text) => text.includes('data: blue\n\n'))
    expect((await gateway.control('GET', '/v1/drained/blue')).json).toEqual({ inFlight: 0, streams: 1 })
    await gateway.switchTo('green')
    await client.until((text) => text.endsWith('0\r\n\r\n'))
    expect(client.closed).toBe(false)
    await client.send(
      'GET /api/order/v1/events HTTP/1.1',
      'Host: shop.example:4100',
      'Last-Event-ID: 8',
      '',
      '',
    )
    await client.until((text) => text.includes('id: 8\nevent: hello\ndata: green\n\n'))
    client.destroy()
    await eventually(async () => (await gateway.control('GET', '/v1/drained/blue')).json.streams === 0)
    await eventually(async () => (await gateway.control('GET', '/v1/drained/green')).json.streams === 0)
  })
})

describe('removing a stack', () => {
  it('is refused for the live one and done for the idle one', async () => {
    expect((await gateway.control('DELETE', '/v1/stacks/green')).json).toMatchObject({
      status: 409,
      kind: 'stack-live',
    })
    expect((await gateway.control('DELETE', '/v1/stacks/blue')).json).toMatchObject({
      live: 'green',
      stacks: { blue: null },
    })
    expect(
      (await gateway.control('POST', '/v1/switch/prepare', { epoch: 1000, colour: 'blue' })).json,
    ).toMatchObject({ status: 404, kind: 'unknown-stack' })
    expect((await gateway.ask('/api/order/v1/colour')).json).toEqual({ colour: 'green' })
  })
})
