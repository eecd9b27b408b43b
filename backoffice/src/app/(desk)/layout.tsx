import type { ReactNode } from 'react'
import { ActingAsCustomer } from '#components/shell/acting-as-customer.tsx'
import { Shell } from '#components/shell/shell.tsx'
import { decideAccess } from '#lib/session/access.ts'
import { currentPrincipal } from '#lib/session/gate.ts'

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const access = decideAccess(await currentPrincipal(), 'any')
  if (access.kind === 'impersonating') return <ActingAsCustomer principal={access.principal} />
  // Without a staff role the page itself redirects; the layout only has to stay out of the way.
  return access.kind === 'allowed' ? <Shell principal={access.principal}>{children}</Shell> : children
}
