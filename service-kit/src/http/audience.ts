import type { FastifyRequest } from 'fastify'
import { problems } from '../problems/problem.ts'
import { currentTrace } from '../trace/trace-context.ts'
import type { Principal, PrincipalVerifier } from './principal.ts'

/** Who may call a route. `internal` (the default): other services only; the gateway routes all the others. */
export type Audience = 'public' | 'shopper' | 'staff' | 'manager' | 'release' | 'internal' | 'open'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Default `internal`: deny unless the contract says otherwise. `open` is for health and the contract itself. */
    audience?: Audience
    /** Refuses staff who act as a customer: paying, credentials. */
    denyImpersonation?: boolean
  }
  interface FastifyRequest {
    /** Who asks. @throws where the route has no principal (internal routes called without one). */
    principal: Principal
    /** The calling service on internal routes. */
    peer: string | null
  }
}

export interface Guards {
  verifyPrincipal: PrincipalVerifier
  verifyPeer: (token: string) => Promise<string>
}

const principals = new WeakMap<FastifyRequest, Principal>()

/** The principal of a request; defined on `FastifyRequest.prototype` by the HTTP layer. */
export function principalOfRequest(request: FastifyRequest): Principal {
  const principal = principals.get(request)
  if (!principal) throw problems.unauthenticated()
  return principal
}

/**
 * Lets a request in, or throws: 401 without a valid token, 403 with the wrong role. A public route may be asked without any token (from inside
 * the stack); one that needs to know who asks still answers 401 then.
 */
export async function admit(request: FastifyRequest, guards: Guards): Promise<void> {
  const { audience = 'internal', denyImpersonation = false } = request.routeOptions.config
  if (audience === 'open') return
  const authorization = request.headers.authorization
  if (authorization?.startsWith('Bearer ')) {
    const principal = await guards.verifyPrincipal(authorization.slice('Bearer '.length))
    principals.set(request, principal)
    const trace = currentTrace()
    if (trace) {
      trace.subject = principal.subject
      if (principal.actor) trace.actor = principal.actor.subject
    }
  }
  if (audience === 'internal') {
    const token = request.headers['x-halles-peer']
    if (typeof token !== 'string') throw problems.unauthenticated('This route is for other services.')
    request.peer = await guards.verifyPeer(token)
    return
  }
  if (audience === 'public' && !principals.has(request)) return
  checkRole(principalOfRequest(request), audience, denyImpersonation)
}

function checkRole(
  principal: Principal,
  audience: Exclude<Audience, 'internal' | 'open'>,
  denyImpersonation: boolean,
): void {
  if (denyImpersonation && principal.actor) throw problems.impersonationForbidden()
  if (audience === 'public') return
  if (principal.kind === 'guest') throw problems.unauthenticated()
  const allowed: Record<typeof audience, boolean> = {
    shopper: principal.kind === 'customer' || principal.roles.includes('shopper'),
    staff: principal.roles.includes('staff') || principal.roles.includes('manager'),
    manager: principal.roles.includes('manager'),
    release: principal.roles.includes('release-engineer'),
  }
  if (!allowed[audience]) throw problems.forbidden()
}
