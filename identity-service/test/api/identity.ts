import { randomUUID } from 'node:crypto'
import type { Service } from '@halles/service-kit'
import {
  peerHeaders,
  principalHeaders,
  startTestService,
  type TestService,
} from '@halles/service-kit/testing'
import supertest from 'supertest'
import { buildApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'

export const password = 'a long enough secret'

export interface Person {
  accountId: string
  email: string
  cookie: string
}

export interface IdentityUnderTest {
  test: TestService<Service>
  api: ReturnType<typeof supertest>
  register(email?: string): Promise<Person>
  seed(roles: string[]): Promise<Person>
  signIn(email: string, secret?: string, cookie?: string): Promise<supertest.Response>
  resolve(cookie: string): Promise<supertest.Response>
  current(cookie: string): Promise<supertest.Response>
}

export async function startIdentity(env: Record<string, string> = {}): Promise<IdentityUnderTest> {
  const test = await startTestService({ loadConfig, buildApp, env })
  const api = supertest(test.url)
  const signIn = async (email: string, secret = password, cookie = '') =>
    api
      .post('/v1/sessions')
      .set(await principalHeaders())
      .set('cookie', cookie)
      .send({ email, password: secret })
  return {
    test,
    api,
    signIn,
    register: async (email = `${randomUUID()}@example.com`) => {
      const answer = await api
        .post('/v1/accounts')
        .set(await principalHeaders())
        .send({ email, password, name: 'Camille Martin' })
        .expect(201)
      return { accountId: answer.body.accountId as string, email, cookie: cookieOf(answer) }
    },
    seed: async (roles) => {
      const account = {
        accountId: randomUUID(),
        email: `${randomUUID()}@example.com`,
        password,
        name: 'Inès Moreau',
        roles,
      }
      await api
        .put('/v1/accounts/seed')
        .set(await peerHeaders())
        .send({ accounts: [account] })
        .expect(200)
      return {
        accountId: account.accountId,
        email: account.email,
        cookie: cookieOf(await signIn(account.email)),
      }
    },
    resolve: async (cookie) =>
      api
        .post('/v1/sessions/resolve')
        .set(await peerHeaders('gateway'))
        .send({ sessionToken: tokenIn(cookie) }),
    current: async (cookie) =>
      api
        .get('/v1/sessions/current')
        .set(await principalHeaders())
        .set('cookie', cookie),
  }
}

/** `name=value`, as a browser would send it back. */
export function cookieOf(answer: supertest.Response): string {
  const [cookie] = answer.get('set-cookie') ?? []
  if (!cookie) throw new Error(`no cookie in the answer ${answer.status}`)
  return cookie.split(';')[0] as string
}

export function tokenIn(cookie: string): string {
  return cookie.slice('halles_session='.length)
}
