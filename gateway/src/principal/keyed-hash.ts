import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** Signs short values for one purpose; keys of different purposes come from the same secret and never match. */
export class KeyedHash {
  #key: Buffer

  constructor(secret: string, purpose: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, 'halles-gateway', purpose, 32))
  }

  sign(value: string): string {
    return createHmac('sha256', this.#key).update(value).digest('base64url')
  }

  verify(value: string, signature: string): boolean {
    const expected = Buffer.from(this.sign(value))
    const given = Buffer.from(signature)
    return expected.length === given.length && timingSafeEqual(expected, given)
  }
}
