import type { Metadata } from 'next'
import { CustomerDesk } from '#components/customers/customer-desk.tsx'
import { WrongRole } from '#components/shell/wrong-role.tsx'
import { findAccounts } from '#lib/backend/accounts.ts'
import { settle } from '#lib/backend/outcome.ts'
import { enter } from '#lib/session/gate.ts'

export const metadata: Metadata = { title: 'Customers' }

type CustomersPageProps = { searchParams: Promise<{ q?: string }> }

/** Personal data is looked up, never browsed. */
const shortestQuery = 2

export default async function CustomersPage({ searchParams }: CustomersPageProps) {
  const access = await enter('customers', '/customers')
  if (access.kind === 'wrong-role') return <WrongRole {...access} />
  if (access.kind !== 'allowed') return null
  const query = ((await searchParams).q ?? '').trim().slice(0, 120)
  const outcome = query.length < shortestQuery ? null : await settle(findAccounts(query))
  return <CustomerDesk outcome={outcome} query={query} />
}
