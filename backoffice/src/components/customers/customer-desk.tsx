'use client'

import { UserRoundSearch } from 'lucide-react'
import { useState } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorPanel } from '#components/ui/error-panel.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SearchBox } from '#components/ui/search-box.tsx'
import type { Outcome } from '#lib/backend/outcome.ts'
import { canImpersonate } from '#lib/domain/impersonation.ts'
import { describeRole } from '#lib/session/access.ts'
import type { Account } from '#lib/transforms/account.ts'
import { ImpersonateDialog } from './impersonate-dialog.tsx'

export function CustomerDesk({ outcome, query }: { outcome: Outcome<Account[]> | null; query: string }) {
  const [selected, setSelected] = useState<Account | null>(null)
  return (
    <>
      <PageHeader title="Customers" lead="Find an account to help someone with a cart or an order." />
      <Panel flush>
        <div className="border-b border-line p-3">
          <SearchBox label="Search customers" placeholder="Name or e-mail" className="max-w-md" />
        </div>
        <Results outcome={outcome} query={query} onSelect={setSelected} />
      </Panel>
      {selected && <ImpersonateDialog account={selected} onClose={() => setSelected(null)} />}
    </>
  )
}

type ResultsProps = {
  outcome: Outcome<Account[]> | null
  query: string
  onSelect: (account: Account) => void
}

function Results({ outcome, query, onSelect }: ResultsProps) {
  if (!outcome)
    return (
      <EmptyState icon={UserRoundSearch} title="Who needs help?">
        Type at least two letters of a name or an e-mail address.
      </EmptyState>
    )
  if (!outcome.ok) return <ErrorPanel problem={outcome.problem} what="The accounts" />
  if (outcome.data.length === 0)
    return (
      <EmptyState icon={UserRoundSearch} title={`No account matches “${query}”`}>
        Guests have no account. Look for their order instead.
      </EmptyState>
    )
  return (
    <ul className="divide-y divide-line">
      {outcome.data.map((account) => (
        <AccountRow key={account.accountId} account={account} onSelect={() => onSelect(account)} />
      ))}
    </ul>
  )
}

function AccountRow({ account, onSelect }: { account: Account; onSelect: () => void }) {
  const shopper = canImpersonate(account.roles)
  return (
    <li className="flex min-h-16 flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="font-medium">{account.name}</p>
        <p className="truncate text-sm text-ink-faint">{account.email}</p>
      </div>
      {shopper ? (
        <Button data-row-link onClick={onSelect} aria-label={`Act as ${account.name}`}>
          Act as this customer
        </Button>
      ) : (
        <span className="flex items-center gap-3 text-sm text-ink-faint">
          Staff accounts cannot be acted for <Badge tone="neutral">{describeRole(account.roles)}</Badge>
        </span>
      )}
    </li>
  )
}
