import { exportSPKI, generateKeyPair, jwtVerify, SignJWT } from 'jose'

export type Claims = {
  sub: string
  kind: 'guest' | 'customer' | 'staff'
  roles: string[]
  gst: string
  name?: string
  act?: { sub: string; name: string }
}

const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })

export const publicKeyPem = await exportSPKI(publicKey)

const guest: Claims = {
  sub: 'guest:0193f000-0000-7000-8000-000000000000',
  kind: 'guest',
  roles: [],
  gst: '0',
}

export function signToken(claims: Claims, lifeSeconds = 60): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer('halles-gateway')
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000) + lifeSeconds)
    .sign(privateKey)
}

export async function verifyToken(authorization: string | undefined): Promise<Claims> {
  const token = authorization?.replace(/^Bearer /, '')
  if (!token) return guest
  const { payload } = await jwtVerify<Claims>(token, publicKey, { issuer: 'halles-gateway' })
  return payload
}
