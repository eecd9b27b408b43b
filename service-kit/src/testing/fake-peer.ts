import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface PeerRequest {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: unknown
}

export type PeerAnswer = { status: number; body?: unknown } | 'drop-connection' | 'never-answer'

export interface FakePeer {
  url: string
  requests: PeerRequest[]
  /** Replaces the behaviour while the test runs. */
  answer(handler: (request: PeerRequest) => PeerAnswer | Promise<PeerAnswer>): void
  close(): Promise<void>
}

/** A real HTTP server standing in for a neighbour: contract-shaped answers, and the failures real neighbours have. */
export async function fakePeer(
  initial: (request: PeerRequest) => PeerAnswer | Promise<PeerAnswer>,
): Promise<FakePeer> {
  let handler = initial
  const requests: PeerRequest[] = []
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      void (async () => {
        const url = new URL(incoming.url ?? '/', 'http://peer')
        const text = Buffer.concat(chunks).toString()
        const request = {
          method: incoming.method ?? '',
          path: url.pathname,
          query: url.searchParams,
          headers: incoming.headers,
          body: text ? (JSON.parse(text) as unknown) : undefined,
        }
        requests.push(request)
        const answer = await handler(request)
        if (answer === 'drop-connection') return incoming.socket.destroy()
        if (answer === 'never-answer') return
        response.writeHead(answer.status, { 'content-type': 'application/json' })
        response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body))
      })()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answer: (next) => {
      handler = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
