import { redirect } from 'next/navigation'
import { homeFor } from '#lib/session/access.ts'
import { enter } from '#lib/session/gate.ts'

export default async function HomePage() {
  const access = await enter('any', '/orders')
  if (access.kind === 'allowed') redirect(homeFor(access.principal.roles))
  return null
}
