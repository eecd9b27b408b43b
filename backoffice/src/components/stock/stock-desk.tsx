'use client'

import { PackageSearch } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorPanel } from '#components/ui/error-panel.tsx'
import { href } from '#lib/domain/address.ts'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { SearchBox } from '#components/ui/search-box.tsx'
import { toast } from '#components/ui/toasts.tsx'
import { counted } from '#lib/domain/counted.ts'
import type { Outcome } from '#lib/backend/outcome.ts'
import type { StockItem, StockPage } from '#lib/backend/stock.ts'
import type { Location, StockRow } from '#lib/transforms/stock.ts'
import { StockEditor } from './stock-editor.tsx'
import { StockTable } from './stock-table.tsx'

type StockDeskProps = {
  stock: Outcome<StockPage>
  locations: Location[]
  query: string
  cursor: string | null
  mayEdit: boolean
}

export type Selected = { item: StockItem; row: StockRow }

export function StockDesk({ stock, locations, query, cursor, mayEdit }: StockDeskProps) {
  const router = useRouter()
  const [selected, setSelected] = useState<Selected | null>(null)
  const nameOf = (locationId: string) =>
    locations.find((location) => location.locationId === locationId)?.name ?? locationId

  return (
    <>
      <PageHeader
        title="Stock"
        lead={mayEdit ? undefined : 'Managers can correct the counts; you can look them up here.'}
      >
        <SearchBox label="Search stock" placeholder="Product number or name" />
      </PageHeader>
      <Panel flush>
        {!stock.ok ? (
          <ErrorPanel problem={stock.problem} what="The stock" />
        ) : stock.data.items.length === 0 ? (
          <EmptyState
            icon={PackageSearch}
            title={query ? `Nothing matches “${query}”` : 'No stock recorded yet'}
          >
            {query ? 'Search by product number or by name.' : 'Stock appears here once it is received.'}
          </EmptyState>
        ) : (
          <>
            {stock.data.namesMissing && (
              <Notice kind="warning" className="m-3">
                The product names cannot be shown at the moment.
              </Notice>
            )}
            <StockTable items={stock.data.items} nameOf={nameOf} mayEdit={mayEdit} onEdit={setSelected} />
            <Pager
              note={`${counted(stock.data.items.length, 'product')} on this page`}
              firstHref={cursor ? href('/stock', { q: query }) : null}
              firstLabel="First"
              nextHref={
                stock.data.nextCursor ? href('/stock', { q: query, cursor: stock.data.nextCursor }) : null
              }
              nextLabel="More"
            />
          </>
        )}
      </Panel>
      {selected && (
        <StockEditor
          key={`${selected.row.sku} ${selected.row.locationId}`}
          selected={selected}
          locationName={nameOf(selected.row.locationId)}
          onClose={() => setSelected(null)}
          onDone={(onHand, how) => {
            setSelected(null)
            const where = `${selected.item.product?.name ?? selected.row.sku}, ${nameOf(selected.row.locationId)}`
            toast(how === 'saved' ? `${onHand} on hand` : `Kept your colleague’s ${onHand}`, where)
            router.refresh()
          }}
        />
      )}
    </>
  )
}
