import { createPublicKey } from 'node:crypto'
import { jwtVerify } from 'jose'
import { toPrincipal } from './principal.ts'
import type { BearerHeader, Principal } from './principal.ts'

/** Unlike `readPrincipal` this checks the gateway's signature: used where no service stands behind us. */
export async function verifyPrincipal(
  authorization: BearerHeader,
  publicKeyPem: string,
): Promise<Principal | null> {
  const token = authorization?.match(/^Bearer (\S+)$/)?.[1]
  if (!token) return null
  try {
    const { payload } = await jwtVerify(token, createPublicKey(publicKeyPem), {
      issuer: 'halles-gateway',
      algorithms: ['EdDSA'],
      requiredClaims: ['sub', 'exp'],
      clockTolerance: 5,
    })
    return toPrincipal(payload)
  } catch {
    return null
  }
}
