import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { SignJWT, importPKCS8 } from 'jose'
import { createPeerTokenSigner } from '../http/peer-token.ts'

const keys = generateKeyPairSync('ed25519', {
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

/** Keys of a gateway and of peers that exist in this test process only. */
export const testKeys = {
  gatewayPublicKey: keys.publicKey,
  gatewayPrivateKey: keys.privateKey,
  peerSecret: 'test-peer-secret-of-32-characters!',
}

export interface TestPrincipal {
  kind?: 'guest' | 'customer' | 'staff'
  subject?: string
  roles?: string[]
  guestId?: string
  name?: string
  actor?: { subject: string; name: string }
}

/** The `authorization` header the gateway would send for this principal; a new guest when nothing is said. */
export async function principalHeaders(principal: TestPrincipal = {}): Promise<{ authorization: string }> {
  const guestId = principal.guestId ?? randomUUID()
  const kind = principal.kind ?? 'guest'
  const defaultRoles = { guest: [], customer: ['shopper'], staff: ['staff'] }[kind]
  const token = await new SignJWT({
    kind,
    roles: principal.roles ?? defaultRoles,
    gst: guestId,
    ...(principal.name ? { name: principal.name } : {}),
    ...(principal.actor ? { act: { sub: principal.actor.subject, name: principal.actor.name } } : {}),
  })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer('halles-gateway')
    .setSubject(principal.subject ?? (kind === 'guest' ? `guest:${guestId}` : randomUUID()))
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(await importPKCS8(keys.privateKey, 'EdDSA'))
  return { authorization: `Bearer ${token}` }
}

/** The header another service of the stack would send. */
export async function peerHeaders(service = 'test-service'): Promise<{ 'x-halles-peer': string }> {
  return { 'x-halles-peer': await createPeerTokenSigner(testKeys.peerSecret, service)() }
}
