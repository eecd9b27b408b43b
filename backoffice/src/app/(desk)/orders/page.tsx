import type { Metadata } from 'next'
import { OrderQueue } from '#components/orders/order-queue.tsx'
import { asked, href } from '#lib/domain/address.ts'
import type { SearchParameters } from '#lib/domain/address.ts'
import { WrongRole } from '#components/shell/wrong-role.tsx'
import { listOrders } from '#lib/backend/orders.ts'
import { settle } from '#lib/backend/outcome.ts'
import { enter } from '#lib/session/gate.ts'
import { orderStatuses } from '#lib/transforms/order.ts'

export const metadata: Metadata = { title: 'Orders' }

type OrdersPageProps = { searchParams: SearchParameters }

export default async function OrdersPage({ searchParams }: OrdersPageProps) {
  const address = await asked(searchParams, 'status', 'q', 'cursor')
  const access = await enter('orders', href('/orders', address))
  if (access.kind === 'wrong-role') return <WrongRole {...access} />
  if (access.kind !== 'allowed') return null
  const { status: wanted, q = '', cursor = null } = address
  const status = orderStatuses.find((known) => known === wanted) ?? null
  const outcome = await settle(listOrders({ status, query: q.slice(0, 100), cursor }))
  return <OrderQueue outcome={outcome} status={status} query={q} cursor={cursor} />
}
