import { SignJWT, jwtVerify } from 'jose'
import { problems } from '../problems/problem.ts'

const lifeSeconds = 120

/** Signs this process's own calls to its peers (`x-halles-peer`, HS256); the token is reused for half its life. */
export function createPeerTokenSigner(
  secret: string,
  service: string,
  now: () => number = Date.now,
): () => Promise<string> {
  const key = new TextEncoder().encode(secret)
  let token: Promise<string> | undefined
  let renewAt = 0
  return () => {
    if (!token || now() >= renewAt) {
      renewAt = now() + (lifeSeconds * 1000) / 2
      const issuedAt = Math.floor(now() / 1000)
      token = new SignJWT({})
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(service)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifeSeconds)
        .sign(key)
    }
    return token
  }
}

/** Verifies a peer's token and says which service calls. Remembers tokens it has seen. @throws Problem `unauthenticated`. */
export function createPeerTokenVerifier(
  secret: string,
  now: () => number = Date.now,
): (token: string) => Promise<string> {
  const key = new TextEncoder().encode(secret)
  const cache = new Map<string, { service: string; until: number }>()
  return async (token) => {
    const known = cache.get(token)
    if (known && known.until > now()) return known.service
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      requiredClaims: ['iss', 'exp'],
      currentDate: new Date(now()),
    }).catch(() => {
      throw problems.unauthenticated('The peer token is not valid.')
    })
    if (cache.size >= 1_000) cache.clear()
    cache.set(token, { service: payload.iss as string, until: (payload.exp as number) * 1000 })
    return payload.iss as string
  }
}
