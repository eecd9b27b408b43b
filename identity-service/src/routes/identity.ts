import type { Service } from '@halles/service-kit'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SessionRevocations } from '../clients/session-revocations.ts'
import type { Passwords } from '../credentials/passwords.ts'
import { clearedSessionCookie, readSessionCookie, sessionCookie } from '../domain/session-cookie.ts'
import type { OpenedSession } from '../usecases/open-session.ts'

/** What the routes are given. */
export interface Identity extends Service {
  passwords: Passwords
  revocations: SessionRevocations
  /** Cookies are for https only. */
  secureCookies: boolean
}

export function tokenOf(request: FastifyRequest): string | undefined {
  return readSessionCookie(request.headers.cookie)
}

export function giveCookie(
  reply: FastifyReply,
  { secureCookies }: Identity,
  { token, seconds }: OpenedSession,
): void {
  reply.header('set-cookie', sessionCookie(token, seconds, secureCookies)).header('cache-control', 'no-store')
}

export function takeCookie(reply: FastifyReply, { secureCookies }: Identity): void {
  reply.header('set-cookie', clearedSessionCookie(secureCookies)).header('cache-control', 'no-store')
}
