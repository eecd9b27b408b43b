import { errors } from '../errors.ts'
import type { PublicAudience } from '../stacks/route-table.ts'
import type { PrincipalKind } from './token-signer.ts'

/** Who a request is made for, with the token that says so inside. */
export interface Principal {
  kind: PrincipalKind
  subject: string
  roles: readonly string[]
  guestId: string
  actor?: string
  /** Value of the `authorization` header. */
  authorization: string
}

/** Throws unless the principal belongs to the audience; services check again. */
export function admit(audience: PublicAudience, principal: Principal): void {
  if (audience === 'public') return
  if (principal.kind === 'guest') throw errors.unauthenticated()
  if (!belongsTo(audience, principal)) throw errors.forbidden()
}

function belongsTo(audience: PublicAudience, { kind, roles }: Principal): boolean {
  switch (audience) {
    case 'shopper':
      return kind === 'customer' || roles.includes('shopper')
    case 'staff':
      return roles.includes('staff') || roles.includes('manager')
    case 'manager':
      return roles.includes('manager')
    case 'release':
      return roles.includes('release-engineer')
    default:
      return true
  }
}
