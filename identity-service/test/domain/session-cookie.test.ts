import { describe, expect, test } from 'vitest'
import { clearedSessionCookie, readSessionCookie, sessionCookie } from '../../src/domain/session-cookie.ts'

describe('the session cookie', () => {
  test('is out of reach of scripts and of other sites', () => {
    expect(sessionCookie('abc', 60, false)).toBe(
      'halles_session=abc; Max-Age=60; Path=/; HttpOnly; SameSite=Lax',
    )
  })

  test('is for https only where the shop is served by https', () => {
    expect(sessionCookie('abc', 60, true)).toMatch(/; Secure$/)
    expect(clearedSessionCookie(true)).toContain('Max-Age=0')
  })

  test.each([
    ['a=1; halles_session=tok; b=2', 'tok'],
    ['halles_session=tok', 'tok'],
    ['other_halles_session=tok', undefined],
    ['halles_session=', undefined],
    [undefined, undefined],
  ])('is read from %s', (header, token) => {
    expect(readSessionCookie(header)).toBe(token)
  })
})
