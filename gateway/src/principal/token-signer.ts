import { createPrivateKey, createPublicKey, sign } from 'node:crypto'

export type PrincipalKind = 'guest' | 'customer' | 'staff'

export interface Claims {
  sub: string
  kind: PrincipalKind
  roles: string[]
  gst: string
  sid?: string
  name?: string
  act?: { sub: string; name: string }
}

export type SignToken = (claims: Claims) => string

const lifeSeconds = 60
const header = Buffer.from(JSON.stringify({ alg: 'EdDSA', typ: 'JWT' })).toString('base64url')

/**
 * Signs internal tokens (JWT, Ed25519). Refuses a public key that is not the private one's: services would refuse every
 * token later. Signed here and not by a library because a synchronous call keeps the hot path whole.
 */
export function createTokenSigner(
  privateKeyPem: string,
  publicKeyPem: string,
  now: () => number = Date.now,
): SignToken {
  const key = createPrivateKey(privateKeyPem)
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('GATEWAY_PRIVATE_KEY is not an Ed25519 key')
  if (publicKeyPem !== '' && !createPublicKey(publicKeyPem).equals(createPublicKey(key))) {
    throw new Error('GATEWAY_PUBLIC_KEY does not belong to GATEWAY_PRIVATE_KEY')
  }
  return (claims) => {
    const issuedAt = Math.floor(now() / 1000)
    const payload = { iss: 'halles-gateway', iat: issuedAt, exp: issuedAt + lifeSeconds, ...claims }
    const content = `${header}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}`
    return `${content}.${sign(null, Buffer.from(content), key).toString('base64url')}`
  }
}
