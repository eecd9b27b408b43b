import { randomUUID } from 'node:crypto'
import { Refusal, route } from './http.ts'
import type { Call, Route } from './http.ts'
import type { Claims } from './tokens.ts'
import { people } from './world.ts'
import type { Person } from './world.ts'

export const password = 'halles-demo-2026'

type Session = { account: Person; actor: Person | null }

export const sessions = new Map<string, Session>()

export const identityRoutes: Route[] = [
  route('public', 'POST', '/v1/sessions', ({ body }) => {
    const account = Object.values(people).find((person) => person.email === body.email)
    if (!account || body.password !== password)
      throw new Refusal(401, 'unauthenticated', 'E-mail or password is wrong.')
    const token = randomUUID()
    sessions.set(token, { account, actor: null })
    return { status: 201, body: account, headers: cookie(token) }
  }),
  route('public', 'DELETE', '/v1/sessions/current', (call) => {
    sessions.delete(sessionToken(call) ?? '')
    return { status: 204, headers: cookie('') }
  }),
  route('staff', 'GET', '/v1/accounts', ({ query }) => {
    const words = (query.get('query') ?? '').toLowerCase()
    const items = Object.values(people).filter((person) =>
      `${person.name} ${person.email}`.toLowerCase().includes(words),
    )
    return { body: { items } }
  }),
  route('staff', 'POST', '/v1/impersonations', (call) => {
    const session = current(call)
    const account = Object.values(people).find((person) => person.accountId === call.body.accountId)
    if (!account) throw new Refusal(404, 'not-found', 'No such account.')
    if (!call.body.reason) throw new Refusal(400, 'validation', 'A reason is needed.')
    sessions.set(sessionToken(call)!, { account, actor: session.account })
    return { status: 201, body: account }
  }),
  route('public', 'DELETE', '/v1/impersonations/current', (call) => {
    const session = current(call)
    if (session.actor) sessions.set(sessionToken(call)!, { account: session.actor, actor: null })
    return { body: session.actor }
  }),
]

export function claimsOf(cookieHeader: string | undefined): Claims {
  const session = sessions.get(cookieHeader?.match(/halles_session=([^;]+)/)?.[1] ?? '')
  const gst = '0193f000-0000-7000-8000-000000000000'
  if (!session) return { sub: `guest:${gst}`, kind: 'guest', roles: [], gst }
  const { account, actor } = session
  const kind = account.roles.includes('shopper') ? 'customer' : 'staff'
  const act = actor ? { act: { sub: actor.accountId, name: actor.name } } : {}
  return { sub: account.accountId, kind, roles: account.roles, gst, name: account.name, ...act }
}

function current(call: Call): Session {
  const session = sessions.get(sessionToken(call) ?? '')
  if (!session) throw new Refusal(401, 'unauthenticated', 'Sign in first.')
  return session
}

function sessionToken(call: Call): string | undefined {
  return call.headers.cookie?.match(/halles_session=([^;]+)/)?.[1]
}

function cookie(token: string): Record<string, string> {
  return {
    'set-cookie': `halles_session=${token}; Path=/; HttpOnly; SameSite=Lax${token ? '' : '; Max-Age=0'}`,
  }
}
