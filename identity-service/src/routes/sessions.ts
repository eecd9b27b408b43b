import { Type } from 'typebox'
import { sessionIdOf } from '../domain/session-token.ts'
import { errors } from '../errors.ts'
import { Account, CurrentSession, ResolveSession, ResolvedSession, SignIn } from '../schemas.ts'
import { findSession } from '../store/session-store.ts'
import { findWhoAsks } from '../usecases/find-who-asks.ts'
import { signIn } from '../usecases/sign-in.ts'
import { signOut } from '../usecases/sign-out.ts'
import { giveCookie, takeCookie, tokenOf, type Identity } from './identity.ts'

export function registerSessionRoutes(identity: Identity): void {
  const { http, db, revocations } = identity

  http.post(
    '/v1/sessions',
    {
      config: { audience: 'public' },
      schema: { operationId: 'signIn', body: SignIn, response: { 201: Account } },
    },
    async (request, reply) => {
      const { account, session } = await signIn(identity, request.body, tokenOf(request))
      giveCookie(reply, identity, session)
      return reply.code(201).send(account)
    },
  )

  http.delete(
    '/v1/sessions/current',
    { config: { audience: 'public' }, schema: { operationId: 'signOut', response: { 204: Type.Null() } } },
    async (request, reply) => {
      await db.transaction((tx) => signOut(tx, revocations, tokenOf(request)))
      takeCookie(reply, identity)
      return reply.code(204).send(null)
    },
  )

  http.get(
    '/v1/sessions/current',
    {
      config: { audience: 'public' },
      schema: { operationId: 'getCurrentSession', response: { 200: CurrentSession } },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const principal = request.headers.authorization === undefined ? undefined : request.principal
      return findWhoAsks(db, tokenOf(request), principal)
    },
  )

  http.post(
    '/v1/sessions/resolve',
    { schema: { operationId: 'resolveSession', body: ResolveSession, response: { 200: ResolvedSession } } },
    async ({ body }) => {
      const session = await findSession(db, sessionIdOf(body.sessionToken))
      if (!session) throw errors.notFound('There is no such session.')
      return session
    },
  )
}
