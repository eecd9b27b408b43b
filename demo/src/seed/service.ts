import { setTimeout as delay } from 'node:timers/promises'
import { Pool } from 'undici'

const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 2_000
const ANSWER_TIMEOUT_MS = 120_000
const TRY_AGAIN = new Set([429, 502, 503, 504])

export interface Service {
  name: string
  get(path: string): Promise<unknown>
  send(method: 'PUT' | 'POST', path: string, body: unknown): Promise<unknown>
  close(): Promise<void>
}

export interface ServiceOptions {
  name: string
  url: string
  peerToken: () => Promise<string>
  /** Epoch ms after which a service that does not answer is given up. */
  deadline: number
}

export class RefusedError extends Error {
  override name = 'RefusedError'
}

interface Attempt {
  status: number
  body: string
}

/** Calls one service as peer `demo`; waits, with back-off, while it starts. Every import may be repeated, so every call may. */
export const openService = ({ name, url, peerToken, deadline }: ServiceOptions): Service => {
  const pool = new Pool(url, {
    connections: 4,
    headersTimeout: ANSWER_TIMEOUT_MS,
    bodyTimeout: ANSWER_TIMEOUT_MS,
  })

  const attempt = async (
    method: 'GET' | 'PUT' | 'POST',
    path: string,
    body?: string,
  ): Promise<Attempt | Error> => {
    try {
      const response = await pool.request({
        method,
        path,
        headers: {
          'x-halles-peer': await peerToken(),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body }),
      })
      return { status: response.statusCode, body: await response.body.text() }
    } catch (error) {
      return error as Error
    }
  }

  const call = async (method: 'GET' | 'PUT' | 'POST', path: string, body?: string): Promise<unknown> => {
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      const answer = await attempt(method, path, body)
      if (!(answer instanceof Error)) {
        if (answer.status < 300) return answer.body === '' ? undefined : (JSON.parse(answer.body) as unknown)
        if (!TRY_AGAIN.has(answer.status))
          throw new RefusedError(
            `${name} refused ${method} ${path}: ${answer.status} ${answer.body.slice(0, 500)}`,
          )
      }
      if (Date.now() + pauseMs > deadline) {
        const reason = answer instanceof Error ? answer.message : `status ${answer.status}`
        throw new RefusedError(`${name} did not get ready in time at ${url} (${reason})`)
      }
      await delay(pauseMs)
    }
  }

  return {
    name,
    get: (path) => call('GET', path),
    send: (method, path, body) => call(method, path, JSON.stringify(body)),
    close: () => pool.destroy(),
  }
}
