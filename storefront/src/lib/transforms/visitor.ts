import type { Visitor } from '@/lib/shop/visitor.ts'
import { GUEST } from '@/lib/shop/visitor.ts'
import type { Fields } from './fields.ts'
import { asFields, readOneOf, readOptional, readOptionalText, readText } from './fields.ts'

function toVisitor(claims: Fields): Visitor {
  return {
    kind: readOneOf(claims, 'kind', ['guest', 'customer', 'staff'], 'guest'),
    name: readOptionalText(claims, 'name'),
    impersonator: readOptional(claims, 'act', (actor) => ({ name: readText(actor, 'name') })),
  }
}

/**
 * Reads what the gateway's token says about who is looking, to greet them. Not verified, because nothing is allowed by
 * it: the services verify the same token before they show or do anything.
 */
export function visitorOf(authorization: string | null): Visitor {
  const payload = /^Bearer [\w-]+\.([\w-]+)\.[\w-]*$/.exec(authorization ?? '')?.[1]
  if (payload === undefined) return GUEST
  try {
    return toVisitor(asFields(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')), 'token'))
  } catch {
    return GUEST
  }
}

export function toAccountEmail(session: Fields): string | null {
  return readOptional(session, 'account', (account) => readOptionalText(account, 'email'))
}
