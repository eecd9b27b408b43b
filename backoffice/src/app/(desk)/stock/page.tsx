import type { Metadata } from 'next'
import { WrongRole } from '#components/shell/wrong-role.tsx'
import { StockDesk } from '#components/stock/stock-desk.tsx'
import { settle } from '#lib/backend/outcome.ts'
import { findStock, listLocations } from '#lib/backend/stock.ts'
import { enter } from '#lib/session/gate.ts'

export const metadata: Metadata = { title: 'Stock' }

type StockPageProps = { searchParams: Promise<{ q?: string; cursor?: string }> }

export default async function StockPage({ searchParams }: StockPageProps) {
  const access = await enter('stock', '/stock')
  if (access.kind === 'wrong-role') return <WrongRole {...access} />
  if (access.kind !== 'allowed') return null
  const { q = '', cursor = null } = await searchParams
  const [stock, locations] = await Promise.all([
    settle(findStock(q.trim().slice(0, 64), cursor)),
    settle(listLocations()),
  ])
  return (
    <StockDesk
      stock={stock}
      locations={locations.ok ? locations.data : []}
      query={q}
      cursor={cursor}
      mayEdit={access.principal.roles.includes('manager')}
    />
  )
}
