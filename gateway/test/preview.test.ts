import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PreviewTokens } from '../src/preview/preview-tokens.ts'
import { publicOrigin, startTestGateway, type TestGateway } from './fixtures/gateway.ts'
import { json, startService, type FakeService } from './fixtures/upstream.ts'

let gateway: TestGateway
const services: FakeService[] = []

async function stackOf(colour: string): Promise<Record<string, string>> {
  const service = await startService({
    'GET /v1/x': { audience: 'public', answer: (_request, response) => json(response, 200, { colour }) },
    'POST /v1/x': { audience: 'public', answer: (_request, response) => json(response, 200, { colour }) },
    '*': { answer: (request, response) => json(response, 200, { colour, page: request.url }) },
  })
  services.push(service)
  return { order: service.url, storefront: service.url }
}

beforeAll(async () => {
  gateway = await startTestGateway()
  await gateway.register('blue', await stackOf('blue'))
  await gateway.register('green', await stackOf('green'))
  await gateway.switchTo('blue')
})

afterAll(async () => {
  await gateway.stop()
  await Promise.all(services.map((service) => service.stop()))
})

async function link(colour: string, minutes = 10): Promise<{ url: string; token: string }> {
  return (await gateway.control('POST', '/v1/preview-links', { colour, minutes })).json
}

describe('a preview', () => {
  it('link sets a cookie and goes on to the same page without the permission in its address', async () => {
    const { url, token } = await link('green')
    expect(url).toBe(`${publicOrigin}/?halles-preview=${token}`)
    const opened = await gateway.ask(`/orders?tab=1&halles-preview=${token}`)
    expect(opened.status).toBe(302)
    expect(opened.headers.location).toBe('/orders?tab=1')
    expect(opened.headers['set-cookie']).toMatch(
      /^halles_preview=.+; Path=\/; Max-Age=(599|600); HttpOnly; SameSite=Lax$/,
    )
    const page = await gateway.ask('/orders?tab=1', { headers: { cookie: `halles_preview=${token}` } })
    expect(page.json).toEqual({ colour: 'green', page: '/orders?tab=1' })
    expect(page.headers['x-halles-colour']).toBe('green')
  })

  it('reaches pages and operations of the idle stack, for reading and writing, and nobody else does', async () => {
    const { token } = await link('green')
    const cookie = `halles_preview=${token}`
    expect((await gateway.ask('/api/order/v1/x', { headers: { cookie } })).json).toEqual({ colour: 'green' })
    expect(
      (await gateway.ask('/api/order/v1/x', { method: 'POST', headers: { cookie, origin: publicOrigin } }))
        .json,
    ).toEqual({ colour: 'green' })
    expect((await gateway.ask('/info', { headers: { cookie } })).json).toMatchObject({
      colour: 'green',
      release: 'r-green',
    })
    const live = await gateway.ask('/api/order/v1/x')
    expect(live.json).toEqual({ colour: 'blue' })
    expect(live.headers).not.toHaveProperty('x-halles-colour')
  })

  it('works for machines by header, and says so when the permission is no good', async () => {
    const { token } = await link('green')
    const reply = await gateway.ask('/api/order/v1/x', { headers: { 'x-halles-preview': token } })
    expect(reply.json).toEqual({ colour: 'green' })
    expect(reply.headers['x-halles-colour']).toBe('green')
    for (const forged of [`${token}x`, token.slice(1), 'x.y', 'nonsense']) {
      expect(
        (await gateway.ask('/api/order/v1/x', { headers: { 'x-halles-preview': forged } })).json,
      ).toMatchObject({ status: 403, kind: 'forbidden' })
    }
  })

  it('cookie that is forged, expired or of a release that is gone leads to the live stack and is cleared', async () => {
    const tokens = new PreviewTokens(gateway.env.COOKIE_SECRET as string)
    const expired = tokens.issue({ colour: 'green', release: 'r-green', expiresAt: Date.now() - 1 })
    const gone = tokens.issue({ colour: 'green', release: 'r-older', expiresAt: Date.now() + 60_000 })
    const foreign = new PreviewTokens('another-secret-another-secret-another').issue({
      colour: 'green',
      release: 'r-green',
      expiresAt: Date.now() + 60_000,
    })
    for (const token of [expired, gone, foreign]) {
      const reply = await gateway.ask('/api/order/v1/x', { headers: { cookie: `halles_preview=${token}` } })
      expect(reply.json).toEqual({ colour: 'blue' })
      expect(reply.headers['set-cookie']).toMatch(/^halles_preview=; Path=\/; Max-Age=0/)
      expect((await gateway.ask(`/?halles-preview=${token}`)).status).toBe(403)
    }
  })

  it('stays on its release over a switch', async () => {
    const cookie = `halles_preview=${(await link('green')).token}`
    await gateway.switchTo('green')
    expect((await gateway.ask('/api/order/v1/x', { headers: { cookie } })).json).toEqual({ colour: 'green' })
    const back = `halles_preview=${(await link('blue')).token}`
    expect((await gateway.ask('/api/order/v1/x', { headers: { cookie: back } })).json).toEqual({
      colour: 'blue',
    })
    await gateway.switchTo('blue')
  })

  it('cannot be asked for without the control token, nor for a stack that is not there', async () => {
    expect(
      (await gateway.control('POST', '/v1/preview-links', { colour: 'green', minutes: 5 }, 'wrong')).status,
    ).toBe(401)
    expect(
      (await gateway.control('POST', '/v1/preview-links', { colour: 'purple', minutes: 5 })).status,
    ).toBe(400)
  })
})
