import { createServer } from 'node:http'
import type { IncomingHttpHeaders, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSharedPage } from '@/lib/backend/shared-page.ts'

let server: Server
const asked: { path: string; headers: IncomingHttpHeaders }[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push({ path, headers: request.headers })
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('set-cookie', 'somebody=1')
    response.statusCode = path === '/p/gone' ? 404 : path === '/p/broken' ? 500 : 200
    response.end(`<p>${path} ${request.headers.cookie ?? ''}</p>`)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  process.env.PORT = String((server.address() as AddressInfo).port)
})

afterAll(() => server.closeAllConnections())

describe('a page for everybody', () => {
  it('is rendered once for all who ask in the same moment, and says nothing about any of them', async () => {
    const pages = await Promise.all([1, 2, 3].map(() => loadSharedPage('/p/brie', 'system')))
    expect(asked).toHaveLength(1)
    expect(asked[0]?.headers).not.toHaveProperty('authorization')
    expect(asked[0]?.headers).not.toHaveProperty('cookie')
    expect(asked[0]?.headers).toHaveProperty('x-halles-shared-page')
    const [page] = pages
    expect(page?.headers).not.toHaveProperty('set-cookie')
  })

  it('is another one in the dark', async () => {
    const dark = await loadSharedPage('/p/brie', 'dark')
    expect(Buffer.from(dark.html).toString()).toContain('halles_theme=dark')
  })

  it('keeps that there is nothing, and never a failure', async () => {
    expect(await loadSharedPage('/p/gone', 'system')).toMatchObject({ status: 404 })
    await expect(loadSharedPage('/p/broken', 'system')).rejects.toThrow('500')
  })
})
