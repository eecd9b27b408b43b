import type { Claim } from '../stacks/claim.ts'
import type { Exchange } from './exchange.ts'

/** Which release answers here. */
export function answerInfo(exchange: Exchange, claim: Claim): void {
  const { version, release } = claim.stack.registration
  exchange.template = '/info'
  const headers = [
    'content-type',
    'application/json; charset=utf-8',
    'cache-control',
    'no-store',
    'x-content-type-options',
    'nosniff',
  ]
  exchange.answer(200, headers, JSON.stringify({ version, colour: claim.slot.colour, release }))
}
