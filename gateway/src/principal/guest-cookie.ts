import { randomUUID } from 'node:crypto'
import { KeyedHash } from './keyed-hash.ts'

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Guest identities the gateway gave out: `<uuid>.<signature>`. */
export class GuestCookies {
  #hash: KeyedHash

  constructor(secret: string) {
    this.#hash = new KeyedHash(secret, 'guest')
  }

  mint(): { guestId: string; cookie: string } {
    const guestId = randomUUID()
    return { guestId, cookie: `${guestId}.${this.#hash.sign(guestId)}` }
  }

  /** The guest a cookie stands for, or null for one we did not sign. */
  read(cookie: string): string | null {
    const guestId = cookie.slice(0, 36)
    if (cookie.length !== 80 || cookie[36] !== '.' || !uuidPattern.test(guestId)) return null
    return this.#hash.verify(guestId, cookie.slice(37)) ? guestId : null
  }
}
