import { createHash } from 'node:crypto'
import { importSPKI, jwtVerify, type CryptoKey } from 'jose'
import { problems } from '../problems/problem.ts'

/** Who asks, as the gateway found out: the only source of identity in a service. */
export interface Principal {
  kind: 'guest' | 'customer' | 'staff'
  /** Account id, or `guest:<uuid>`: what "owner" columns hold. */
  subject: string
  roles: string[]
  guestId: string
  name?: string
  /** The member of staff behind an impersonated customer (RFC 8693 `act`). */
  actor?: { subject: string; name: string }
}

export type PrincipalVerifier = (token: string) => Promise<Principal>

const cacheLimit = 5_000

/**
 * Verifies the gateway's internal tokens (EdDSA, issuer `halles-gateway`, life 60 s). Verified tokens are remembered by the hash of the
 * whole token until they expire, at most 30 s.
 * @throws Problem `unauthenticated` for anything but a valid token.
 */
export function createPrincipalVerifier(
  publicKeyPem: string,
  now: () => number = Date.now,
): PrincipalVerifier {
  const cache = new Map<string, { principal: Principal; until: number }>()
  let key: Promise<CryptoKey> | undefined

  return async (token) => {
    const hash = createHash('sha256').update(token).digest('base64')
    const known = cache.get(hash)
    if (known && known.until > now()) return known.principal
    key ??= importSPKI(publicKeyPem, 'EdDSA')
    const verified = await jwtVerify(token, await key, {
      issuer: 'halles-gateway',
      algorithms: ['EdDSA'],
      requiredClaims: ['sub', 'exp', 'kind'],
      currentDate: new Date(now()),
    }).catch(() => {
      throw problems.unauthenticated('The internal token is not valid.')
    })
    const principal = principalOf(verified.payload)
    if (cache.size >= cacheLimit) cache.clear()
    cache.set(hash, { principal, until: Math.min((verified.payload.exp ?? 0) * 1000, now() + 30_000) })
    return principal
  }
}

function principalOf(claims: Record<string, unknown>): Principal {
  const kind = claims.kind
  if (kind !== 'guest' && kind !== 'customer' && kind !== 'staff')
    throw problems.unauthenticated('The internal token is not valid.')
  const actor = claims.act as { sub: string; name?: string } | undefined
  return {
    kind,
    subject: String(claims.sub),
    roles: Array.isArray(claims.roles) ? claims.roles.map(String) : [],
    guestId: String(claims.gst ?? ''),
    ...(typeof claims.name === 'string' ? { name: claims.name } : {}),
    ...(actor ? { actor: { subject: actor.sub, name: actor.name ?? '' } } : {}),
  }
}

/**
 * Whose things a principal may see, for `owner = ANY(…)`: the own ones, and what the same browser began as a guest before signing in. Staff who
 * act as a customer see the customer's only.
 */
export function ownersOf({ subject, guestId, actor }: Principal): string[] {
  return guestId && !actor ? [subject, `guest:${guestId}`] : [subject]
}
