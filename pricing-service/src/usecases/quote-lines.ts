import type { SqlExecutor } from '@halles/service-kit'
import { v7 as uuidv7 } from 'uuid'
import { calculateQuote } from '../domain/calculate-quote.ts'
import { signQuote } from '../domain/quote-signature.ts'
import { errors } from '../errors.ts'
import type { AskQuote, Quote } from '../schemas.ts'
import { findAmounts } from '../store/price-store.ts'

export interface QuoteTerms {
  secret: string
  lifeSeconds: number
}

/** What these goods cost now: signed, and good until it expires even if a price changes meanwhile. */
export async function quoteLines(
  db: SqlExecutor,
  { lines, deliveryMethod }: AskQuote,
  terms: QuoteTerms,
): Promise<Quote> {
  const prices = await findAmounts(
    db,
    lines.map((line) => line.sku),
  )
  const missing = lines.map((line) => line.sku).filter((sku) => !prices.has(sku))
  if (missing.length > 0)
    throw errors.priceMissing('Some goods have no price and cannot be sold.', { skus: missing })
  const quote = {
    quoteId: uuidv7(),
    currency: 'EUR' as const,
    ...calculateQuote(lines, prices, deliveryMethod),
    expiresAt: new Date(Date.now() + terms.lifeSeconds * 1_000).toISOString(),
  }
  return { ...quote, hash: signQuote(quote, terms.secret) }
}
