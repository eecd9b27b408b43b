import { Agent, request } from 'undici'
import type { Dispatcher } from 'undici'

/** The engine said no, or does not answer; the message is for people. */
export class EngineError extends Error {
  override name = 'EngineError'
  /** Null when it does not answer at all. */
  readonly status: number | null

  constructor(message: string, status: number | null, options?: ErrorOptions) {
    super(message, options)
    this.status = status
  }
}

export interface EngineCall {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  query?: Record<string, string | number | boolean>
  body?: unknown
  headers?: Record<string, string>
  timeoutMs?: number
  /** Statuses beyond 2xx that are an answer as well: what should be gone is gone, what should run runs. */
  accepted?: number[]
}

const defaultSocket = '/var/run/docker.sock'
/** The newest version of its API that is spoken here; an older engine is spoken to in its own. */
const newestVersion = '1.44'

/** Where the engine of this machine listens; `DOCKER_HOST` as the Docker CLI reads it. @throws when it is not a local socket. */
export function engineSocket(dockerHost: string | undefined): string {
  if (dockerHost === undefined || dockerHost === '') return defaultSocket
  if (dockerHost.startsWith('unix://')) return dockerHost.slice('unix://'.length)
  throw new EngineError(
    `DOCKER_HOST is ${dockerHost}; stacks run on an engine of this machine (unix://…), where they reach its servers.`,
    null,
  )
}

/** The Docker Engine's API over its socket: JSON in, JSON out. */
export class Engine {
  readonly socketPath: string
  private readonly connections: Agent
  private version: Promise<string> | undefined

  constructor(socketPath: string) {
    this.socketPath = socketPath
    // Neither limit of undici: a wait for a container lasts as long as it runs, `timeoutMs` bounds each call.
    this.connections = new Agent({
      connect: { socketPath },
      headersTimeout: 0,
      bodyTimeout: 0,
      keepAliveTimeout: 1_000,
    })
  }

  async call<Body>(path: string, options: EngineCall = {}): Promise<Body> {
    const response = await this.request(path, options)
    const text = await response.body.text()
    return (text === '' ? undefined : JSON.parse(text)) as Body
  }

  /** The answer as it comes. @throws EngineError when the engine refuses. */
  async request(path: string, options: EngineCall = {}): Promise<Dispatcher.ResponseData> {
    const { method = 'GET', accepted = [] } = options
    const response = await this.send(`/v${await this.negotiate()}${path}`, options)
    const { statusCode } = response
    if (statusCode >= 300 && !accepted.includes(statusCode) && statusCode !== 304) {
      throw new EngineError(
        `The Docker engine refused ${method} ${path}: ${await readMessage(response)}`,
        statusCode,
      )
    }
    return response
  }

  close(): Promise<void> {
    return this.connections.close()
  }

  private negotiate(): Promise<string> {
    this.version ??= this.ask().catch((error: unknown) => {
      this.version = undefined
      throw error
    })
    return this.version
  }

  private async ask(): Promise<string> {
    const response = await this.send('/version', {})
    const { ApiVersion } = (await response.body.json()) as { ApiVersion: string }
    return isOlder(ApiVersion, newestVersion) ? ApiVersion : newestVersion
  }

  private async send(path: string, options: EngineCall): Promise<Dispatcher.ResponseData> {
    const { method = 'GET', query = {}, body, timeoutMs = 60_000 } = options
    try {
      return await request(`http://docker${path}`, {
        method,
        query,
        dispatcher: this.connections,
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...options.headers,
        },
        body: body === undefined ? null : JSON.stringify(body),
      })
    } catch (error) {
      throw new EngineError(
        `No Docker engine answers at ${this.socketPath} (${(error as Error).message}). Start it, or say where it is with DOCKER_HOST.`,
        null,
        { cause: error },
      )
    }
  }
}

function isOlder(left: string, right: string): boolean {
  const [a, b] = [left, right].map((version) => version.split('.').map(Number))
  return (a?.[0] ?? 0) - (b?.[0] ?? 0) < 0 || (a?.[0] === b?.[0] && (a?.[1] ?? 0) < (b?.[1] ?? 0))
}

async function readMessage(response: Dispatcher.ResponseData): Promise<string> {
  const text = await response.body.text()
  try {
    return (JSON.parse(text) as { message: string }).message
  } catch {
    return `${response.statusCode} ${text}`
  }
}
