import { Lock } from 'lucide-react'
import { LinkButton } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { describeRole, homeFor } from '#lib/session/access.ts'
import type { Principal } from '#lib/session/principal.ts'

const people: Record<string, string> = {
  staff: 'store staff',
  manager: 'managers',
  'release-engineer': 'release engineers',
}

export function WrongRole({ principal, wanted }: { principal: Principal; wanted: readonly string[] }) {
  const names = wanted.map((role) => people[role] ?? role).join(' and ')
  return (
    <EmptyState
      icon={Lock}
      title={`This page is for ${names}`}
      action={<LinkButton href={homeFor(principal.roles)}>Back to my work</LinkButton>}
    >
      You are signed in as {principal.name} ({describeRole(principal.roles).toLowerCase()}). Ask a manager if
      you should have access.
    </EmptyState>
  )
}
