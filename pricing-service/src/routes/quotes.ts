import type { Service } from '@halles/service-kit'
import { AskQuote, Quote, Verdict, VerifyQuote } from '../schemas.ts'
import { quoteLines, type QuoteTerms } from '../usecases/quote-lines.ts'
import { verifyQuote } from '../usecases/verify-quote.ts'

export function registerQuoteRoutes({ http, db }: Service, terms: QuoteTerms): void {
  http.post(
    '/v1/quotes',
    { schema: { operationId: 'quoteLines', body: AskQuote, response: { 200: Quote } } },
    async ({ body }) => quoteLines(db, body, terms),
  )

  http.post(
    '/v1/quotes/verify',
    { schema: { operationId: 'verifyQuote', body: VerifyQuote, response: { 200: Verdict } } },
    async ({ body }) => verifyQuote(body.quote, terms.secret),
  )
}
