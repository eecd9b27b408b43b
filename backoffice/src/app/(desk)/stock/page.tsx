import type { Metadata } from 'next'
import { asked, href } from '#lib/domain/address.ts'
import type { SearchParameters } from '#lib/domain/address.ts'
import { WrongRole } from '#components/shell/wrong-role.tsx'
import { StockDesk } from '#components/stock/stock-desk.tsx'
import { settle } from '#lib/backend/outcome.ts'
import { findStock, listLocations } from '#lib/backend/stock.ts'
import { enter } from '#lib/session/gate.ts'

export const metadata: Metadata = { title: 'Stock' }

type StockPageProps = { searchParams: SearchParameters }

export default async function StockPage({ searchParams }: StockPageProps) {
  const address = await asked(searchParams, 'q', 'cursor')
  const access = await enter('stock', href('/stock', address))
  if (access.kind === 'wrong-role') return <WrongRole {...access} />
  if (access.kind !== 'allowed') return null
  const { q = '', cursor = null } = address
  const [stock, locations] = await Promise.all([
    settle(findStock(q.slice(0, 64), cursor)),
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
