import { Agent, type Dispatcher } from 'undici'
import { shopUrl } from '../shop/instance.ts'

/** Longer than the gateway waits for a service: it is the gateway that gives a request up, and says why. */
const patienceMs = 120_000
const agent = new Agent({
  connections: 64,
  pipelining: 1,
  keepAliveTimeout: 30_000,
  headersTimeout: patienceMs,
  bodyTimeout: patienceMs,
})

/** Bodies are read as tests read them: a missing field is undefined, and the assertion says so. */
// oxlint-disable-next-line typescript/no-explicit-any
type Json = any

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Json
  text: string
}

/** A browser without a screen: keeps cookies, reuses connections, sends what a page of the shop would send. */
export class Session {
  readonly cookies = new Map<string, string>()
  readonly base: string
  constructor(base: string = shopUrl) {
    this.base = base
  }

  get = (path: string, headers: Record<string, string> = {}) => this.send('GET', path, undefined, headers)
  post = (path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
    this.send('POST', path, body, headers)
  put = (path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
    this.send('PUT', path, body, headers)
  patch = (path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
    this.send('PATCH', path, body, headers)
  delete = (path: string) => this.send('DELETE', path)

  async send(
    method: Dispatcher.HttpMethod,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await this.raw(
      method,
      path,
      body === undefined ? undefined : JSON.stringify(body),
      headers,
    )
    const text = await response.body.text()
    return { status: response.statusCode, headers: response.headers, text, body: parse(text) }
  }

  async raw(
    method: Dispatcher.HttpMethod,
    path: string,
    body?: Dispatcher.DispatchOptions['body'],
    headers: Record<string, string> = {},
    signal?: AbortSignal,
  ): Promise<Dispatcher.ResponseData> {
    const response = await agent.request({
      origin: this.base,
      path,
      method,
      body: body ?? null,
      ...(signal ? { signal } : {}),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'GET' ? {} : { origin: this.base }),
        ...(this.cookies.size > 0
          ? { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
          : {}),
        ...headers,
      },
    })
    this.keepCookies(response.headers['set-cookie'])
    return response
  }

  private keepCookies(header: string | string[] | undefined): void {
    for (const line of header === undefined ? [] : [header].flat()) {
      const [pair = '', ...attributes] = line.split(';')
      const name = pair.slice(0, pair.indexOf('='))
      const value = pair.slice(pair.indexOf('=') + 1)
      if (value === '' || attributes.some((attribute) => /max-age=0$/i.test(attribute.trim())))
        this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Signs a new session in as one of the demo people. */
export async function signIn(email: string, password: string): Promise<Session> {
  const session = new Session()
  const answer = await session.post('/api/identity/v1/sessions', { email, password })
  if (answer.status !== 201) throw new Error(`sign-in of ${email} answered ${answer.status} ${answer.text}`)
  return session
}
