import type { Stack } from '../stacks/stack.ts'
import { ExpiringMap } from './expiring-map.ts'
import type { Account, ResolveSession } from './session-resolver.ts'

/** A session as remembered; `account` is null for a token nobody knows. */
export interface KnownSession {
  account: Account | null
  /** The internal token signed last, for the guest id it names. */
  issued?: { guestId: string; authorization: string; until: number }
}

export const sessionLifeMs = 20_000
/** While revocations cannot reach us, what we remember must go stale quickly. */
const deafLifeMs = 2_000
const unknownLifeMs = 3_000
const revocationMemoryMs = 30_000
const limit = 20_000
const maxSessionTokenLength = 512

/**
 * Who is behind a session cookie, asked once per session however many requests wait, remembered for at most 20 s and forgotten
 * at once when identity-service says so.
 */
export class SessionCache {
  #resolve: ResolveSession
  #known: ExpiringMap<KnownSession>
  #tokensById: ExpiringMap<Set<string>>
  #revoked: ExpiringMap<true>
  #pending = new Map<string, Promise<KnownSession>>()
  #generation = 0
  #hearsRevocations = false

  constructor(resolve: ResolveSession, now: () => number = Date.now) {
    this.#resolve = resolve
    this.#known = new ExpiringMap(limit, now)
    this.#tokensById = new ExpiringMap(limit, now)
    this.#revoked = new ExpiringMap(limit, now)
  }

  peek(sessionToken: string): KnownSession | undefined {
    return this.#known.get(sessionToken)
  }

  /** Throws UpstreamError when identity-service cannot be asked. */
  async find(stack: Stack, sessionToken: string): Promise<KnownSession> {
    if (sessionToken.length > maxSessionTokenLength) return { account: null }
    const pending = this.#pending.get(sessionToken)
    if (pending) return pending
    const asked = this.#ask(stack, sessionToken)
    this.#pending.set(sessionToken, asked)
    try {
      return await asked
    } finally {
      if (this.#pending.get(sessionToken) === asked) this.#pending.delete(sessionToken)
    }
  }

  revokeSession(sessionId: string): void {
    this.#revoked.set(sessionId, true, revocationMemoryMs)
    for (const token of this.#tokensById.get(sessionId) ?? []) this.forgetToken(token)
    this.#tokensById.delete(sessionId)
  }

  /** The owner of this token is doing something to the session right now: nothing known or being asked counts any more. */
  forgetToken(sessionToken: string): void {
    this.#known.delete(sessionToken)
    this.#pending.delete(sessionToken)
    this.#generation += 1
  }

  /** Says whether revocations reach us; what was remembered while they did not is forgotten. */
  setHearing(hears: boolean): void {
    this.#hearsRevocations = hears
    this.#known.clear()
    this.#generation += 1
  }

  async #ask(stack: Stack, sessionToken: string): Promise<KnownSession> {
    const generation = this.#generation
    const account = await this.#resolve(stack, sessionToken)
    const session: KnownSession = { account }
    if (account && this.#revoked.get(account.sessionId)) return { account: null }
    if (generation === this.#generation) this.#remember(sessionToken, session)
    return session
  }

  #remember(sessionToken: string, session: KnownSession): void {
    const { account } = session
    const lifeMs = this.#hearsRevocations ? sessionLifeMs : deafLifeMs
    this.#known.set(sessionToken, session, account ? lifeMs : unknownLifeMs)
    if (!account) return
    const tokens = this.#tokensById.get(account.sessionId) ?? new Set()
    tokens.add(sessionToken)
    this.#tokensById.set(account.sessionId, tokens, revocationMemoryMs)
  }
}
