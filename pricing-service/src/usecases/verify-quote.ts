import { isSignedBy } from '../domain/quote-signature.ts'
import type { Quote, Verdict } from '../schemas.ts'

export function verifyQuote(quote: Quote, secret: string, now = Date.now()): Verdict {
  if (!isSignedBy(quote, secret)) return { valid: false, reason: 'forged' }
  if (Date.parse(quote.expiresAt) <= now) return { valid: false, reason: 'expired' }
  return { valid: true }
}
