import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { config } from '#config.ts'
import { decideAccess } from './access.ts'
import type { Access, Area } from './access.ts'
import { readPrincipal } from './principal.ts'
import type { Principal } from './principal.ts'
import { verifyPrincipal } from './verify-token.ts'

export const currentPrincipal = cache(async () => readPrincipal((await headers()).get('authorization')))

type Entered = Exclude<Access, { kind: 'sign-in' }>

/** Every page calls this first. Sends visitors without a staff role to the sign-in page. */
export async function enter(area: Area | 'any', path: string): Promise<Entered> {
  const access = decideAccess(await currentPrincipal(), area)
  if (access.kind !== 'sign-in') return access
  const query = new URLSearchParams({ next: path })
  if (access.reason === 'not-staff') query.set('reason', access.reason)
  redirect(`/sign-in?${query}`)
}

export async function verifiedReleaseEngineer(authorization: string | null): Promise<Principal | null> {
  const principal = await verifyPrincipal(authorization, config().gatewayPublicKey)
  return principal && !principal.actor && principal.roles.includes('release-engineer') ? principal : null
}
