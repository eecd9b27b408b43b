import type { Metadata } from 'next'
import { PriceDesk } from '#components/prices/price-desk.tsx'
import { asked, href } from '#lib/domain/address.ts'
import type { SearchParameters } from '#lib/domain/address.ts'
import { WrongRole } from '#components/shell/wrong-role.tsx'
import { settle } from '#lib/backend/outcome.ts'
import { findPrices } from '#lib/backend/prices.ts'
import { enter } from '#lib/session/gate.ts'

export const metadata: Metadata = { title: 'Prices' }

type PricesPageProps = { searchParams: SearchParameters }

export default async function PricesPage({ searchParams }: PricesPageProps) {
  const address = await asked(searchParams, 'q', 'cursor')
  const access = await enter('prices', href('/prices', address))
  if (access.kind === 'wrong-role') return <WrongRole {...access} />
  if (access.kind !== 'allowed') return null
  const { q = '', cursor = null } = address
  const outcome = await settle(findPrices(q.slice(0, 64), cursor))
  return <PriceDesk outcome={outcome} query={q} cursor={cursor} />
}
