import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Refusal } from './shop.ts'

export interface StandInAccount {
  accountId: string
  email: string
  name: string
  password: string
  roles: string[]
}

const accounts: StandInAccount[] = [
  {
    accountId: 'acc-camille',
    email: 'shopper@halles.example',
    name: 'Camille Martin',
    password: 'halles-demo-2026',
    roles: ['shopper'],
  },
  {
    accountId: 'acc-ines',
    email: 'staff@halles.example',
    name: 'Inès Moreau',
    password: 'halles-demo-2026',
    roles: ['staff'],
  },
]

interface Session {
  account: StandInAccount
  actor?: { accountId: string; name: string }
}

const sessions = new Map<string, Session>()

export interface Visit {
  guestId: string
  session: Session | null
  owner: string
  cookies: string[]
}

function cookie(request: IncomingMessage, name: string): string | undefined {
  return new RegExp(`(?:^|; )${name}=([^;]+)`).exec(request.headers.cookie ?? '')?.[1]
}

export function recogniseVisit(request: IncomingMessage): Visit {
  const known = cookie(request, 'halles_guest') ?? (request.headers['x-stand-in-guest'] as string | undefined)
  const guestId = known ?? randomUUID()
  const session = sessions.get(cookie(request, 'halles_session') ?? '') ?? null
  return {
    guestId,
    session,
    owner: session?.account.accountId ?? `guest:${guestId}`,
    cookies: known === undefined ? [`halles_guest=${guestId}; Path=/; HttpOnly; SameSite=Lax`] : [],
  }
}

/** Shaped like the gateway's token, but signed by nobody. */
export function tokenFor({ guestId, session, owner }: Visit): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const staff = session !== null && !session.account.roles.includes('shopper')
  const claims = {
    sub: owner,
    kind: session === null ? 'guest' : staff ? 'staff' : 'customer',
    roles: session?.account.roles ?? [],
    gst: guestId,
    ...(session === null ? {} : { name: session.account.name }),
    ...(session?.actor === undefined
      ? {}
      : { act: { sub: session.actor.accountId, name: session.actor.name } }),
  }
  return `Bearer ${part({ alg: 'none' })}.${part(claims)}.`
}

export function ownerOfToken(authorization: string | undefined): string | null {
  const payload = authorization?.split('.')[1]
  if (payload === undefined) return null
  return (JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { sub: string }).sub
}

export function openSession(visit: Visit, account: StandInAccount, actor?: Session['actor']): string {
  const id = randomUUID()
  sessions.set(id, { account, ...(actor === undefined ? {} : { actor }) })
  visit.cookies.push(`halles_session=${id}; Path=/; HttpOnly; SameSite=Lax`)
  return id
}

export function signIn(visit: Visit, email: string, password: string): StandInAccount {
  const account = accounts.find((candidate) => candidate.email === email && candidate.password === password)
  if (account === undefined) throw new Refusal(401, 'unauthenticated', 'E-mail address or password is wrong')
  openSession(visit, account)
  return account
}

export function register(visit: Visit, email: string, name: string, password: string): StandInAccount {
  if (password.length < 12) throw new Refusal(400, 'validation', 'Password must have at least 12 characters')
  if (accounts.some((candidate) => candidate.email === email)) {
    throw new Refusal(409, 'conflict', 'There is an account with this e-mail address already')
  }
  const account = { accountId: randomUUID(), email, name, password, roles: ['shopper'] }
  accounts.push(account)
  openSession(visit, account)
  return account
}

export function impersonate(visit: Visit): void {
  openSession(visit, accounts[0]!, { accountId: 'acc-ines', name: 'Inès Moreau' })
}

export function closeSession(visit: Visit): void {
  visit.cookies.push('halles_session=; Path=/; Max-Age=0')
}
