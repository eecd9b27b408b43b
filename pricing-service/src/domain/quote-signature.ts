import { createHmac, timingSafeEqual } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/** Signs a quote, so that whoever carries it cannot change it: HMAC-SHA-256 over its canonical JSON without the hash. */
export function signQuote<Unsigned extends object>(quote: Unsigned, secret: string): string {
  return createHmac('sha256', secret).update(canonicalJson(quote)).digest('base64url')
}

export function isSignedBy({ hash, ...unsigned }: { hash: string }, secret: string): boolean {
  const expected = Buffer.from(signQuote(unsigned, secret))
  const given = Buffer.from(hash)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
