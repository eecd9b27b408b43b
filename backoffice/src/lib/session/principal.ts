export type Principal = {
  subject: string
  kind: 'guest' | 'customer' | 'staff'
  roles: string[]
  name: string
  actor: { accountId: string; name: string } | null
}

export type BearerHeader = string | null | undefined

/** Reads the payload only: for display and navigation. The services verify the token and enforce the rules. */
export function readPrincipal(authorization: BearerHeader, nowSeconds = Date.now() / 1000): Principal | null {
  const claims = readClaims(authorization)
  if (!claims || typeof claims.sub !== 'string') return null
  if (typeof claims.exp === 'number' && claims.exp < nowSeconds) return null
  return toPrincipal(claims)
}

export function toPrincipal(claims: Record<string, unknown>): Principal {
  const actor = claims.act as { sub?: unknown; name?: unknown } | undefined
  return {
    subject: String(claims.sub),
    kind: claims.kind === 'staff' || claims.kind === 'customer' ? claims.kind : 'guest',
    roles: Array.isArray(claims.roles) ? claims.roles.filter((role) => typeof role === 'string') : [],
    name: typeof claims.name === 'string' ? claims.name : '',
    actor: actor?.sub ? { accountId: String(actor.sub), name: String(actor.name ?? '') } : null,
  }
}

function readClaims(authorization: BearerHeader): Record<string, unknown> | null {
  const payload = authorization?.match(/^Bearer [^.]+\.([^.]+)\.[^.]+$/)?.[1]
  if (!payload) return null
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
    return typeof claims === 'object' && claims !== null ? (claims as Record<string, unknown>) : null
  } catch {
    return null
  }
}
