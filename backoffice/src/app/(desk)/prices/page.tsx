import type { Metadata } from 'next'
import { PriceDesk } from '#components/prices/price-desk.tsx'
import { WrongRole } from '#components/shell/wrong-role.tsx'
import { settle } from '#lib/backend/outcome.ts'
import { findPrices } from '#lib/backend/prices.ts'
import { enter } from '#lib/session/gate.ts'

export const metadata: Metadata = { title: 'Prices' }

type PricesPageProps = { searchParams: Promise<{ q?: string; cursor?: string }> }

export default async function PricesPage({ searchParams }: PricesPageProps) {
  const access = await enter('prices', '/prices')
  if (access.kind === 'wrong-role') return <WrongRole {...access} />
  if (access.kind !== 'allowed') return null
  const { q = '', cursor = null } = await searchParams
  const outcome = await settle(findPrices(q.trim().slice(0, 64), cursor))
  return <PriceDesk outcome={outcome} query={q} cursor={cursor} />
}
