'use client'

import { Inbox, SearchX } from 'lucide-react'
import { AutoRefresh } from '#components/ui/auto-refresh.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorPanel } from '#components/ui/error-panel.tsx'
import { FilterTabs } from '#components/ui/filter-tabs.tsx'
import { href } from '#lib/domain/address.ts'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SearchBox } from '#components/ui/search-box.tsx'
import { useLastGood } from '#components/ui/use-last-good.ts'
import type { OrderPage } from '#lib/backend/orders.ts'
import type { Outcome } from '#lib/backend/outcome.ts'
import { counted } from '#lib/domain/counted.ts'
import { statusWords } from '#lib/domain/order-flow.ts'
import { orderStatuses } from '#lib/transforms/order.ts'
import type { OrderStatus } from '#lib/transforms/order.ts'
import { OrderTable } from './order-table.tsx'

type OrderQueueProps = {
  outcome: Outcome<OrderPage>
  status: OrderStatus | null
  query: string
  cursor: string | null
}

export function OrderQueue({ outcome: latest, status, query, cursor }: OrderQueueProps) {
  const { outcome, stale } = useLastGood(latest, `${status}|${query}|${cursor}`)
  return (
    <>
      <PageHeader title="Orders" actions={<AutoRefresh at={outcome.at} stale={stale || !outcome.ok} />}>
        <SearchBox label="Search orders" placeholder="Number, name or e-mail" />
      </PageHeader>
      <Panel flush>
        <div className="border-b border-line px-2 pt-1">
          <FilterTabs label="Filter by status" tabs={tabs(outcome, status, query, cursor)} />
        </div>
        {outcome.ok ? (
          <Found page={outcome.data} now={outcome.at} status={status} query={query} cursor={cursor} />
        ) : (
          <ErrorPanel problem={outcome.problem} what="The orders" />
        )}
      </Panel>
    </>
  )
}

type FoundProps = {
  page: OrderPage
  now: string
  status: OrderStatus | null
  query: string
  cursor: string | null
}

function Found({ page, now, status, query, cursor }: FoundProps) {
  if (page.items.length === 0) return query ? <NothingFound query={query} /> : <NothingHere status={status} />
  const here = { status, q: query }
  return (
    <>
      <OrderTable orders={page.items} now={now} />
      <Pager
        note={`${counted(page.items.length, 'order')} on this page, newest first`}
        firstHref={cursor ? href('/orders', here) : null}
        firstLabel="Newest"
        nextHref={page.nextCursor ? href('/orders', { ...here, cursor: page.nextCursor }) : null}
        nextLabel="Older"
      />
    </>
  )
}

function NothingFound({ query }: { query: string }) {
  return (
    <EmptyState icon={SearchX} title={`No order matches “${query}”`}>
      Search by order number, name or e-mail. The status filter counts too.
    </EmptyState>
  )
}

function NothingHere({ status }: { status: OrderStatus | null }) {
  return (
    <EmptyState
      icon={Inbox}
      title={status ? `No order is ${statusWords[status].label.toLowerCase()}` : 'No orders yet'}
    >
      New orders appear here by themselves.
    </EmptyState>
  )
}

function tabs(outcome: Outcome<OrderPage>, status: OrderStatus | null, query: string, cursor: string | null) {
  const counts = outcome.ok ? outcome.data.counts : {}
  const complete = outcome.ok && !outcome.data.nextCursor && !cursor ? outcome.data.items.length : null
  const countOf = (one: OrderStatus | null) => {
    const known = one ? counts[one] : undefined
    return known ?? (one === status ? complete : null)
  }
  return [null, ...orderStatuses].map((one) => {
    const count = countOf(one)
    return {
      href: href('/orders', { status: one, q: query }),
      label: one ? statusWords[one].label : 'All',
      count: count === null ? null : String(count),
      current: one === status,
    }
  })
}
