import type { Metadata } from 'next'
import { CustomerDesk } from '#components/customers/customer-desk.tsx'
import { asked, href } from '#lib/domain/address.ts'
import type { SearchParameters } from '#lib/domain/address.ts'
import { WrongRole } from '#components/shell/wrong-role.tsx'
import { findAccounts } from '#lib/backend/accounts.ts'
import { settle } from '#lib/backend/outcome.ts'
import { enter } from '#lib/session/gate.ts'

export const metadata: Metadata = { title: 'Customers' }

type CustomersPageProps = { searchParams: SearchParameters }

/** Personal data is looked up, never browsed. */
const shortestQuery = 2

export default async function CustomersPage({ searchParams }: CustomersPageProps) {
  const address = await asked(searchParams, 'q')
  const access = await enter('customers', href('/customers', address))
  if (access.kind === 'wrong-role') return <WrongRole {...access} />
  if (access.kind !== 'allowed') return null
  const query = (address.q ?? '').slice(0, 120)
  const outcome = query.length < shortestQuery ? null : await settle(findAccounts(query))
  return <CustomerDesk outcome={outcome} query={query} />
}
