import { peerHeaders, principalHeaders } from '@halles/service-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startCatalog, type Catalog } from './catalog.ts'

let catalog: Catalog
beforeAll(async () => {
  catalog = await startCatalog()
})
afterAll(() => catalog.test.stop())

const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4" fill="${colour}"/></svg>`
const get = async (name: string, headers: Record<string, string> = {}) =>
  catalog.api.get(`/v1/pictures/${name}`).set({ ...(await principalHeaders()), ...headers })

describe('pictures', () => {
  test('a picture may be kept for ever and can run nothing', async () => {
    expect((await catalog.importPictures([{ name: 'apple', svg: drawing('red') }])).body).toEqual({
      imported: 1,
    })
    const answer = await get('apple.svg')
    expect(answer.status).toBe(200)
    expect(answer.body.toString()).toBe(drawing('red'))
    expect(answer.headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
    })
    const again = await get('apple.svg', { 'if-none-match': answer.headers.etag as string })
    expect(again.status).toBe(304)
    expect(again.text).toBe('')
  })

  test('the same picture again is no change, another one is', async () => {
    await catalog.importPictures([{ name: 'pear', svg: drawing('green') }])
    expect((await catalog.importPictures([{ name: 'pear', svg: drawing('green') }])).body).toEqual({
      imported: 0,
    })
    expect((await catalog.importPictures([{ name: 'pear', svg: drawing('yellow') }])).body).toEqual({
      imported: 1,
    })
    expect((await get('pear.svg')).body.toString()).toBe(drawing('yellow'))
  })

  test('a hundred large pictures fit into one call', async () => {
    const filler = `<desc>${'x'.repeat(95_000)}</desc></svg>`
    const pictures = Array.from({ length: 100 }, (_, index) => ({
      name: `big-${index}`,
      svg: drawing('blue').replace('</svg>', filler),
    }))
    expect((await catalog.importPictures(pictures)).body).toEqual({ imported: 100 })
  })

  test('a drawing with a script is refused with all that came with it', async () => {
    const refused = await catalog.importPictures([
      { name: 'good', svg: drawing('red') },
      { name: 'bad', svg: drawing('red').replace('<circle', '<script>alert(1)</script><circle') },
    ])
    expect(refused.status).toBe(400)
    expect(refused.body).toMatchObject({ kind: 'unsafe-picture' })
    expect((await get('good.svg')).status).toBe(404)
  })

  test('names that are no picture names are refused', async () => {
    expect((await get('..%2fetc.svg')).status).toBe(400)
    const answer = await catalog.api
      .put('/v1/pictures/import')
      .set(await peerHeaders())
      .send({ pictures: [{ name: '../x', svg: drawing('red') }] })
    expect(answer.status).toBe(400)
  })
})
