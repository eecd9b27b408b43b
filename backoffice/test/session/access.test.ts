import { describe, expect, it } from 'vitest'
import { areasFor, decideAccess, homeFor, safeNext } from '#lib/session/access.ts'
import { readPrincipal } from '#lib/session/principal.ts'
import type { Principal } from '#lib/session/principal.ts'

const person = (roles: string[], extra: Partial<Principal> = {}): Principal => ({
  subject: 'a1',
  kind: 'staff',
  roles,
  name: 'Inès Moreau',
  actor: null,
  ...extra,
})

const bearer = (claims: unknown) => `Bearer x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.y`

describe('who may open what', () => {
  it('sends a visitor without a token to the sign-in page', () => {
    expect(decideAccess(null, 'orders')).toEqual({ kind: 'sign-in', reason: 'signed-out' })
  })

  it('sends a guest to the sign-in page', () => {
    expect(decideAccess(person([], { kind: 'guest' }), 'orders')).toMatchObject({ reason: 'signed-out' })
  })

  it('tells a shopper that the account has no staff role', () => {
    const shopper = person(['shopper'], { kind: 'customer' })
    expect(decideAccess(shopper, 'orders')).toEqual({ kind: 'sign-in', reason: 'not-staff' })
  })

  it('lets store staff pick but not change prices', () => {
    expect(decideAccess(person(['staff']), 'tasks').kind).toBe('allowed')
    expect(decideAccess(person(['staff']), 'prices')).toMatchObject({
      kind: 'wrong-role',
      wanted: ['manager'],
    })
  })

  it('keeps release and store work apart', () => {
    expect(decideAccess(person(['release-engineer']), 'release').kind).toBe('allowed')
    expect(decideAccess(person(['release-engineer']), 'orders').kind).toBe('wrong-role')
    expect(decideAccess(person(['manager', 'staff']), 'release').kind).toBe('wrong-role')
  })

  it('puts impersonation before every other decision', () => {
    const acting = person(['shopper'], { kind: 'customer', actor: { accountId: 'a3', name: 'Inès Moreau' } })
    expect(decideAccess(acting, 'orders').kind).toBe('impersonating')
    const forged = person(['manager'], { actor: { accountId: 'a3', name: 'Inès Moreau' } })
    expect(decideAccess(forged, 'prices').kind).toBe('impersonating')
  })

  it('opens the first page that the roles allow', () => {
    expect(homeFor(['staff'])).toBe('/orders')
    expect(homeFor(['release-engineer'])).toBe('/release')
    expect(homeFor(['shopper'])).toBe('/sign-in')
    expect(areasFor(['manager'])).toContain('prices')
    expect(areasFor(['staff'])).not.toContain('prices')
  })
})

describe('where a sign-in leads', () => {
  it('accepts a page of the back office with its query', () => {
    expect(safeNext('/orders?status=confirmed&q=a%20b')).toBe('/orders?status=confirmed&q=a%20b')
    expect(safeNext('/tasks/0193f2a4-7c1e')).toBe('/tasks/0193f2a4-7c1e')
  })

  it('refuses every address outside of it', () => {
    for (const address of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/ordersevil',
      '/',
      'javascript:alert(1)',
      undefined,
    ])
      expect(safeNext(address)).toBeNull()
  })
})

describe('the decoded token', () => {
  it('carries subject, roles and the person who impersonates', () => {
    const header = bearer({
      sub: 'c1',
      kind: 'customer',
      roles: ['shopper'],
      name: 'Camille',
      act: { sub: 's1', name: 'Inès' },
    })
    expect(readPrincipal(header)).toEqual({
      subject: 'c1',
      kind: 'customer',
      roles: ['shopper'],
      name: 'Camille',
      actor: { accountId: 's1', name: 'Inès' },
    })
  })

  it('is nobody when it has expired or cannot be read', () => {
    expect(readPrincipal(bearer({ sub: 'c1', exp: 10 }), 11)).toBeNull()
    for (const header of [
      null,
      '',
      'Basic abc',
      'Bearer abc',
      'Bearer a.b.c',
      bearer('text'),
      bearer({ kind: 'staff' }),
    ])
      expect(readPrincipal(header)).toBeNull()
  })

  it('ignores roles that are no text', () => {
    expect(readPrincipal(bearer({ sub: 'c1', roles: ['staff', 7, null] }))?.roles).toEqual(['staff'])
    expect(readPrincipal(bearer({ sub: 'c1', roles: 'manager' }))?.roles).toEqual([])
  })
})
