import { headers } from 'next/headers'
import { Agent, request } from 'undici'
import { config } from '#config.ts'
import type { ServiceName } from '#config.ts'
import { toProblem, unreachable } from './problem.ts'
import type { Problem } from './problem.ts'

const timeoutMs = 4_000
const agent = new Agent({ connect: { timeout: 1_500 }, keepAliveTimeout: 4_000, connections: 32 })
const forwarded = ['authorization', 'traceparent', 'x-request-id'] as const

export class BackendError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem
  }
}

export type Query = Record<string, string | number | readonly string[] | null | undefined>

/** Asks a service a question in the name of the signed-in person. Throws `BackendError`. */
export async function askService(service: ServiceName, path: string, query: Query = {}): Promise<unknown> {
  const incoming = await headers()
  const own: Record<string, string> = {
    accept: 'application/json',
    'x-halles-deadline': String(Date.now() + timeoutMs),
  }
  for (const name of forwarded) {
    const value = incoming.get(name)
    if (value) own[name] = value
  }
  const urls = shuffled(config().services[service])
  return getJson(
    urls.map((url) => `${url}${path}${toQueryString(query)}`),
    own,
    `${service}-service`,
  )
}

/** Tries the addresses in turn: another replica may answer when one refuses the connection. */
export async function getJson(
  urls: string[],
  requestHeaders: Record<string, string>,
  what: string,
): Promise<unknown> {
  const signal = AbortSignal.timeout(timeoutMs)
  for (const url of urls) {
    try {
      return await readJson(url, requestHeaders, signal)
    } catch (error) {
      if (error instanceof BackendError) throw error
      if (signal.aborted) throw new BackendError(unreachable(what, true))
    }
  }
  throw new BackendError(unreachable(what))
}

async function readJson(url: string, requestHeaders: Record<string, string>, signal: AbortSignal) {
  const response = await request(url, { dispatcher: agent, headers: requestHeaders, signal })
  const text = await response.body.text()
  const body = parse(text)
  if (response.statusCode >= 400) throw new BackendError(toProblem(response.statusCode, body))
  if (body === undefined) throw new BackendError(toProblem(502, { title: 'The answer could not be read' }))
  return body
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function toQueryString(query: Query): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) parameters.append(name, String(one))
  }
  const text = parameters.toString()
  return text ? `?${text}` : ''
}

function shuffled(urls: string[]): string[] {
  const start = Math.floor(Math.random() * urls.length)
  return [...urls.slice(start), ...urls.slice(0, start)]
}
