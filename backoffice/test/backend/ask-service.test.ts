import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { getJson } from '#lib/backend/ask-service.ts'
import type { BackendError } from '#lib/backend/ask-service.ts'

const servers: Server[] = []

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

const problemOf = async (urls: string[]) => {
  const error = await getJson(urls, {}, 'order-service').catch((thrown: unknown) => thrown)
  return (error as BackendError).problem
}

describe('a question to a service', () => {
  it('is answered by another replica when one refuses the connection', async () => {
    const dead = 'http://127.0.0.1:1/'
    const alive = await serve((_, response) => response.end('{"items":[]}'))
    expect(await getJson([dead, alive], {}, 'order-service')).toEqual({ items: [] })
  })

  it('carries the problem of the service and is not asked again', async () => {
    let asked = 0
    const url = await serve((_, response) => {
      asked += 1
      response.writeHead(409, { 'content-type': 'application/problem+json' })
      response.end(JSON.stringify({ kind: 'conflict', title: 'No', status: 409 }))
    })
    expect(await problemOf([url, url])).toMatchObject({ kind: 'conflict', status: 409 })
    expect(asked).toBe(1)
  })

  it('says who cannot be reached', async () => {
    expect(await problemOf(['http://127.0.0.1:1/'])).toMatchObject({
      kind: 'unavailable',
      title: 'order-service cannot be reached',
    })
  })

  it('gives up in time when the service stays silent', async () => {
    const silent = await serve(() => {})
    expect(await problemOf([silent])).toMatchObject({ kind: 'timeout', status: 504 })
  })

  it('does not take a page of text for an answer', async () => {
    const url = await serve((_, response) => response.end('<html>'))
    expect(await problemOf([url])).toMatchObject({ status: 502, title: 'The answer could not be read' })
  })
})
