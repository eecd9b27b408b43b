import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AssetArchive } from '../src/assets/asset-archive.ts'
import { eventually } from './fixtures/eventually.ts'
import { startTestGateway, type TestGateway } from './fixtures/gateway.ts'
import { temporaryFolder } from './fixtures/temporary-folder.ts'
import { startService, type FakeService } from './fixtures/upstream.ts'

const immutable = 'public, max-age=31536000, immutable'
let gateway: TestGateway
let blue: FakeService
let green: FakeService

function storefront(colour: string): Promise<FakeService> {
  return startService({
    [`GET /_next/static/chunks/${colour}.js`]: {
      answer: (request, response) => {
        const body = Buffer.from(`console.log('${colour}')`)
        const zip = String(request.headers['accept-encoding'] ?? '').includes('gzip')
        response.writeHead(200, {
          'content-type': 'application/javascript; charset=UTF-8',
          'cache-control': immutable,
          ...(zip ? { 'content-encoding': 'gzip' } : {}),
        })
        response.end(zip ? gzipSync(body) : body)
      },
    },
    [`GET /_next/static/mutable-${colour}.js`]: {
      answer: (_request, response) =>
        response
          .writeHead(200, { 'content-type': 'application/javascript', 'cache-control': 'no-cache' })
          .end('x'),
    },
    [`GET /staff/_next/static/${colour}.css`]: {
      answer: (_request, response) =>
        response
          .writeHead(200, { 'content-type': 'text/css', 'cache-control': immutable })
          .end(`.${colour}{}`),
    },
  })
}

beforeAll(async () => {
  blue = await storefront('blue')
  green = await storefront('green')
  gateway = await startTestGateway()
  const folder = temporaryFolder()
  await mkdir(join(folder, 'chunks', 'app'), { recursive: true })
  await writeFile(join(folder, 'chunks', 'app', '[slug]-1.js'), 'never asked for before')
  await gateway.register(
    'blue',
    { storefront: blue.url, backoffice: blue.url },
    { assets: [{ prefix: '/_next/static/', dir: folder }] },
  )
  await gateway.register('green', { storefront: green.url, backoffice: green.url })
  await gateway.switchTo('blue')
})

afterAll(async () => {
  await gateway.stop()
  await Promise.all([blue.stop(), green.stop()])
})

describe('hashed assets', () => {
  it('of a page loaded before a switch are found at the other stack after it', async () => {
    await gateway.switchTo('green')
    expect((await gateway.ask('/_next/static/chunks/green.js')).text).toBe("console.log('green')")
    const reply = await gateway.ask('/_next/static/chunks/blue.js', {
      headers: { 'accept-encoding': 'gzip' },
    })
    expect(reply).toMatchObject({
      status: 200,
      text: "console.log('blue')",
      headers: { 'cache-control': immutable },
    })
    expect((await gateway.ask('/staff/_next/static/blue.css')).text).toBe('.blue{}')
    expect((await gateway.ask('/_next/static/mutable-blue.js')).status).toBe(200)
  })

  it('are passed through compressed once they are archived', async () => {
    await eventually(
      async () =>
        (await gateway.ask('/_next/static/chunks/green.js', { headers: { 'accept-encoding': 'gzip' } }))
          .headers['content-encoding'] === 'gzip',
    )
  })

  it('are found after that stack is gone, lazily loaded ones too', async () => {
    await gateway.control('DELETE', '/v1/stacks/blue')
    await blue.stop()
    const reply = await gateway.ask('/_next/static/chunks/blue.js')
    expect(reply).toMatchObject({
      status: 200,
      text: "console.log('blue')",
      headers: {
        'content-type': 'application/javascript; charset=UTF-8',
        'cache-control': immutable,
        'x-content-type-options': 'nosniff',
      },
    })
    expect((await gateway.ask('/staff/_next/static/blue.css')).text).toBe('.blue{}')
    expect((await gateway.ask('/_next/static/chunks/app/%5Bslug%5D-1.js')).text).toBe(
      'never asked for before',
    )
  })

  it('that are not immutable, or that nobody has, are a 404', async () => {
    expect((await gateway.ask('/_next/static/mutable-blue.js')).json).toMatchObject({
      status: 404,
      kind: 'not-found',
    })
    expect((await gateway.ask('/_next/static/chunks/never.js')).status).toBe(404)
    expect((await gateway.ask('/elsewhere/_next/static/chunks/blue.js')).status).toBe(404)
  })
})

describe('the archive', () => {
  it('may be shared: what one replica stored the other finds', async () => {
    const folder = temporaryFolder()
    const [one, other] = [new AssetArchive(folder, 5_000), new AssetArchive(folder, 5_000)]
    await Promise.all([one.open(), other.open()])
    await Promise.all([one, other].map((archive) => archive.store('/same', 'text/css', Buffer.from('same'))))
    await one.store('/mine', 'text/plain', Buffer.from('mine'))
    expect(await other.read('/mine')).toEqual({ type: 'text/plain', body: Buffer.from('mine') })
    expect((await readdir(folder)).length).toBe(2)
  })

  it('keeps within its bounds by dropping the oldest, and finds the rest after a restart', async () => {
    const folder = temporaryFolder()
    const archive = new AssetArchive(folder, 5_000)
    await archive.open()
    for (const name of ['a', 'b', 'c'])
      await archive.store(`/${name}`, 'text/plain', Buffer.alloc(2_000, name))
    expect(await archive.read('/a')).toBeNull()
    expect((await readdir(folder)).length).toBe(2)
    await writeFile(join(folder, 'rubbish'), 'no head')
    const reopened = new AssetArchive(folder, 5_000)
    await reopened.open()
    expect((await reopened.read('/b'))?.body.toString()).toBe('b'.repeat(2_000))
    expect((await reopened.read('/c'))?.type).toBe('text/plain')
    expect((await readdir(folder)).length).toBe(2)
  })
})
