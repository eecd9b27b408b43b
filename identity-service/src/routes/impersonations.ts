import { CurrentSession, StartImpersonation } from '../schemas.ts'
import { endImpersonation } from '../usecases/end-impersonation.ts'
import { startImpersonation } from '../usecases/start-impersonation.ts'
import { giveCookie, tokenOf, type Identity } from './identity.ts'

export function registerImpersonationRoutes(identity: Identity): void {
  const { http, db, revocations } = identity

  http.post(
    '/v1/impersonations',
    {
      config: { audience: 'staff' },
      schema: {
        operationId: 'startImpersonation',
        body: StartImpersonation,
        response: { 201: CurrentSession },
      },
    },
    async (request, reply) => {
      const { current, session } = await db.transaction((tx) =>
        startImpersonation(tx, revocations, tokenOf(request), request.body),
      )
      giveCookie(reply, identity, session)
      return reply.code(201).send(current)
    },
  )

  http.delete(
    '/v1/impersonations/current',
    {
      config: { audience: 'public' },
      schema: { operationId: 'endImpersonation', response: { 200: CurrentSession } },
    },
    async (request, reply) => {
      const { current, session } = await db.transaction((tx) =>
        endImpersonation(tx, revocations, tokenOf(request)),
      )
      giveCookie(reply, identity, session)
      return current
    },
  )
}
