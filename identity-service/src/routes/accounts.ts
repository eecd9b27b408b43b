import {
  Account,
  AccountList,
  AccountQuery,
  ChangePassword,
  RegisterAccount,
  SeedAccounts,
  Seeded,
} from '../schemas.ts'
import { searchAccounts } from '../store/account-store.ts'
import { changePassword } from '../usecases/change-password.ts'
import { registerAccount } from '../usecases/register-account.ts'
import { seedAccounts } from '../usecases/seed-accounts.ts'
import { Type } from 'typebox'
import { giveCookie, tokenOf, type Identity } from './identity.ts'

export function registerAccountRoutes(identity: Identity): void {
  const { http, db } = identity

  http.post(
    '/v1/accounts',
    {
      config: { audience: 'public' },
      schema: { operationId: 'registerAccount', body: RegisterAccount, response: { 201: Account } },
    },
    async (request, reply) => {
      const { account, session } = await registerAccount(identity, request.body, tokenOf(request))
      giveCookie(reply, identity, session)
      return reply.code(201).send(account)
    },
  )

  http.patch(
    '/v1/accounts/me/password',
    {
      config: { audience: 'shopper', denyImpersonation: true },
      schema: { operationId: 'changePassword', body: ChangePassword, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      giveCookie(reply, identity, await changePassword(identity, request.principal.subject, request.body))
      return reply.code(204).send(null)
    },
  )

  http.get(
    '/v1/accounts',
    {
      config: { audience: 'staff' },
      schema: { operationId: 'searchAccounts', querystring: AccountQuery, response: { 200: AccountList } },
    },
    async ({ query }) => ({ items: await searchAccounts(db, query.query ?? '') }),
  )

  http.put(
    '/v1/accounts/seed',
    { schema: { operationId: 'seedAccounts', body: SeedAccounts, response: { 200: Seeded } } },
    async ({ body }) => ({
      seeded: await seedAccounts(identity, body),
    }),
  )
}
