import { exportSPKI, generateKeyPair, SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { isSameOrigin } from '#lib/session/same-origin.ts'
import { verifyPrincipal } from '#lib/session/verify-token.ts'

const keys = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
const strangers = await generateKeyPair('EdDSA', { crv: 'Ed25519' })
const pem = await exportSPKI(keys.publicKey)

const token = (overrides: { issuer?: string; lifeSeconds?: number; key?: CryptoKey } = {}) =>
  new SignJWT({ kind: 'staff', roles: ['release-engineer'], name: 'Sacha' })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setSubject('a6')
    .setIssuer(overrides.issuer ?? 'halles-gateway')
    .setExpirationTime(Math.floor(Date.now() / 1000) + (overrides.lifeSeconds ?? 60))
    .sign(overrides.key ?? keys.privateKey)

describe('the token for the release agent', () => {
  it('is accepted with the signature of the gateway', async () => {
    expect(await verifyPrincipal(`Bearer ${await token()}`, pem)).toMatchObject({
      subject: 'a6',
      roles: ['release-engineer'],
    })
  })

  it('is refused with another signature, issuer or age', async () => {
    expect(await verifyPrincipal(`Bearer ${await token({ key: strangers.privateKey })}`, pem)).toBeNull()
    expect(await verifyPrincipal(`Bearer ${await token({ issuer: 'somebody' })}`, pem)).toBeNull()
    expect(await verifyPrincipal(`Bearer ${await token({ lifeSeconds: -30 })}`, pem)).toBeNull()
  })

  it('is refused when it says that it needs no signature', async () => {
    const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url')
    const claims = { sub: 'a6', iss: 'halles-gateway', roles: ['release-engineer'], exp: 9_999_999_999 }
    expect(await verifyPrincipal(`Bearer ${encode({ alg: 'none' })}.${encode(claims)}.`, pem)).toBeNull()
    expect(await verifyPrincipal(null, pem)).toBeNull()
  })
})

describe('a change from a page', () => {
  const ours = 'https://halles.example'
  it('must come from our own origin', () => {
    expect(isSameOrigin(new Headers({ origin: ours }), ours)).toBe(true)
    expect(isSameOrigin(new Headers({ origin: 'https://evil.example' }), ours)).toBe(false)
    expect(isSameOrigin(new Headers({ origin: 'null' }), ours)).toBe(false)
    expect(
      isSameOrigin(new Headers({ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }), ours),
    ).toBe(false)
  })

  it('may name its origin by the fetch metadata alone, but not leave both out', () => {
    expect(isSameOrigin(new Headers({ 'sec-fetch-site': 'same-origin' }), ours)).toBe(true)
    expect(isSameOrigin(new Headers({ 'sec-fetch-site': 'same-site' }), ours)).toBe(false)
    expect(isSameOrigin(new Headers(), ours)).toBe(false)
  })
})
