import type { RequestCookies } from '../proxy/cookies.ts'
import type { Stack } from '../stacks/stack.ts'
import { ExpiringMap } from './expiring-map.ts'
import type { GuestCookies } from './guest-cookie.ts'
import type { Principal } from './principal.ts'
import { type KnownSession, type SessionCache, sessionLifeMs } from './session-cache.ts'
import type { Account } from './session-resolver.ts'
import type { Claims, PrincipalKind, SignToken } from './token-signer.ts'

/** What a request comes with. `mayMint` is false where a fresh guest would only be noise (assets, API reads). */
export interface Bearer {
  cookies: RequestCookies
  mayMint: boolean
  /** True when the request may go on as a guest while identity-service is away. */
  guestIfUnknown: boolean
}

export interface FoundPrincipal {
  principal: Principal
  newGuestCookie?: string
  /** The session cookie means nothing any more. */
  sessionGone?: boolean
}

const guestLimit = 50_000
const staffRoles = ['staff', 'manager', 'release-engineer']

/** Turns cookies into a principal. Answers at once whenever nothing has to be asked. */
export class PrincipalSource {
  #sessions: SessionCache
  #guestCookies: GuestCookies
  #sign: SignToken
  #now: () => number
  #guests: ExpiringMap<Principal>
  #anonymous: { principal: Principal; until: number } | null = null

  constructor(
    sessions: SessionCache,
    guestCookies: GuestCookies,
    sign: SignToken,
    now: () => number = Date.now,
  ) {
    this.#sessions = sessions
    this.#guestCookies = guestCookies
    this.#sign = sign
    this.#now = now
    this.#guests = new ExpiringMap(guestLimit, now)
  }

  find(stack: Stack, bearer: Bearer): FoundPrincipal | Promise<FoundPrincipal> {
    const guest = this.#findGuest(bearer)
    const { session } = bearer.cookies
    if (session === '') return guest
    const known = this.#sessions.peek(session)
    return known ? this.#combine(known, guest) : this.#ask(stack, bearer, guest)
  }

  async #ask(stack: Stack, bearer: Bearer, guest: FoundPrincipal): Promise<FoundPrincipal> {
    try {
      return this.#combine(await this.#sessions.find(stack, bearer.cookies.session), guest)
    } catch (error) {
      if (bearer.guestIfUnknown) return guest
      throw error
    }
  }

  #combine(session: KnownSession, guest: FoundPrincipal): FoundPrincipal {
    const { account } = session
    if (!account) return { ...guest, sessionGone: true }
    const { guestId } = guest.principal
    if (session.issued?.guestId !== guestId || session.issued.until <= this.#now()) {
      session.issued = {
        guestId,
        authorization: this.#authorize(claimsOf(account, guestId)),
        until: this.#now() + sessionLifeMs,
      }
    }
    const principal: Principal = {
      kind: kindOf(account),
      subject: account.accountId,
      roles: account.actor ? ['shopper'] : account.roles,
      guestId,
      authorization: session.issued.authorization,
      ...(account.actor ? { actor: account.actor.accountId } : {}),
    }
    return { ...guest, principal }
  }

  #findGuest({ cookies, mayMint }: Bearer): FoundPrincipal {
    if (cookies.guest !== '') {
      const known = this.#guests.get(cookies.guest)
      if (known) return { principal: known }
      const guestId = this.#guestCookies.read(cookies.guest)
      if (guestId) return { principal: this.#rememberGuest(cookies.guest, guestId) }
    }
    if (!mayMint) return { principal: this.#anonymousGuest() }
    const { guestId, cookie } = this.#guestCookies.mint()
    return { principal: this.#rememberGuest(cookie, guestId), newGuestCookie: cookie }
  }

  #rememberGuest(cookie: string, guestId: string): Principal {
    const principal = this.#guestPrincipal(guestId)
    this.#guests.set(cookie, principal, sessionLifeMs)
    return principal
  }

  /**
   * Reads without a guest cookie share a guest that is replaced every 20 s and never given to anybody: signing one token per
   * anonymous read would halve the throughput, and nothing can ever be written under this id.
   */
  #anonymousGuest(): Principal {
    if (!this.#anonymous || this.#anonymous.until <= this.#now()) {
      const principal = this.#guestPrincipal(this.#guestCookies.mint().guestId)
      this.#anonymous = { principal, until: this.#now() + sessionLifeMs }
    }
    return this.#anonymous.principal
  }

  #guestPrincipal(guestId: string): Principal {
    const subject = `guest:${guestId}`
    const authorization = this.#authorize({ sub: subject, kind: 'guest', roles: [], gst: guestId })
    return { kind: 'guest', subject, roles: [], guestId, authorization }
  }

  #authorize(claims: Claims): string {
    return `Bearer ${this.#sign(claims)}`
  }
}

function kindOf(account: Account): PrincipalKind {
  return !account.actor && account.roles.some((role) => staffRoles.includes(role)) ? 'staff' : 'customer'
}

function claimsOf(account: Account, guestId: string): Claims {
  const shared = {
    sub: account.accountId,
    kind: kindOf(account),
    gst: guestId,
    sid: account.sessionId,
    name: account.name,
  }
  if (!account.actor) return { ...shared, roles: account.roles }
  return { ...shared, roles: ['shopper'], act: { sub: account.actor.accountId, name: account.actor.name } }
}
