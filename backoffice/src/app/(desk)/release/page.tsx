import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ReleaseDesk } from '#components/release/release-desk.tsx'
import { WrongRole } from '#components/shell/wrong-role.tsx'
import { getReleaseHistory, getReleaseStatus } from '#lib/backend/release-agent.ts'
import { settle } from '#lib/backend/outcome.ts'
import { enter, verifiedReleaseEngineer } from '#lib/session/gate.ts'

export const metadata: Metadata = { title: 'Release' }

export default async function ReleasePage() {
  const access = await enter('release', '/release')
  if (access.kind === 'wrong-role') return <WrongRole {...access} />
  if (access.kind !== 'allowed') return null
  // The agent trusts this server, so the decoded token is not enough here: its signature must hold.
  const engineer = await verifiedReleaseEngineer((await headers()).get('authorization'))
  if (!engineer) return <WrongRole principal={access.principal} wanted={['release-engineer']} />
  const [status, history] = await Promise.all([settle(getReleaseStatus()), settle(getReleaseHistory())])
  return <ReleaseDesk initial={{ status, history }} />
}
