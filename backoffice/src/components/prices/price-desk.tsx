'use client'

import { Pencil, Tag } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorPanel } from '#components/ui/error-panel.tsx'
import { href } from '#lib/domain/address.ts'
import { Money } from '#components/ui/money.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { SearchBox } from '#components/ui/search-box.tsx'
import { toast } from '#components/ui/toasts.tsx'
import { counted } from '#lib/domain/counted.ts'
import type { Outcome } from '#lib/backend/outcome.ts'
import type { PriceItem, PricePage } from '#lib/backend/prices.ts'
import { formatMoney } from '#lib/domain/money.ts'
import { PriceEditor } from './price-editor.tsx'

const head = 'caps h-9 px-4 text-right font-semibold text-ink-faint'

type PriceDeskProps = { outcome: Outcome<PricePage>; query: string; cursor: string | null }

export function PriceDesk({ outcome, query, cursor }: PriceDeskProps) {
  const router = useRouter()
  const [selected, setSelected] = useState<PriceItem | null>(null)
  return (
    <>
      <PageHeader
        title="Prices"
        lead="What the customer pays, VAT included. A change counts for new quotes at once."
      >
        <SearchBox label="Search prices" placeholder="Product number or name" />
      </PageHeader>
      <Panel flush>
        {!outcome.ok ? (
          <ErrorPanel problem={outcome.problem} what="The prices" />
        ) : outcome.data.items.length === 0 ? (
          <EmptyState icon={Tag} title={query ? `Nothing matches “${query}”` : 'No products yet'}>
            Search by product number or by name.
          </EmptyState>
        ) : (
          <>
            <PriceTable items={outcome.data.items} onEdit={setSelected} />
            <Pager
              note={`${counted(outcome.data.items.length, 'product')} on this page`}
              firstHref={cursor ? href('/prices', { q: query }) : null}
              firstLabel="First"
              nextHref={
                outcome.data.nextCursor
                  ? href('/prices', { q: query, cursor: outcome.data.nextCursor })
                  : null
              }
              nextLabel="More"
            />
          </>
        )}
      </Panel>
      {selected?.price && (
        <PriceEditor
          key={selected.product.sku}
          product={selected.product}
          price={selected.price}
          onClose={() => setSelected(null)}
          onDone={(amountMinor, how) => {
            setSelected(null)
            const amount = formatMoney(amountMinor)
            toast(
              how === 'saved' ? `Now ${amount}` : `Kept your colleague’s ${amount}`,
              selected.product.name,
            )
            router.refresh()
          }}
        />
      )}
    </>
  )
}

function PriceTable({ items, onEdit }: { items: PriceItem[]; onEdit: (item: PriceItem) => void }) {
  return (
    <div className="relative overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className="sr-only">Prices by product</caption>
        <thead>
          <tr className="border-b border-line bg-sunken/50">
            <th scope="col" className={`${head} text-left!`}>
              Product
            </th>
            <th scope="col" className={head}>
              Price
            </th>
            <th scope="col" className={`${head} hidden sm:table-cell`}>
              Per unit
            </th>
            <th scope="col" className={`${head} hidden md:table-cell`}>
              VAT
            </th>
            <th scope="col" className={head}>
              <span className="sr-only">Change</span>
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {items.map((item) => (
            <PriceRow key={item.product.sku} item={item} onEdit={() => onEdit(item)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PriceRow({ item: { product, price }, onEdit }: { item: PriceItem; onEdit: () => void }) {
  return (
    <tr className="h-14 text-right hover:bg-hover">
      <th scope="row" className="px-4 text-left font-normal">
        <span className="flex items-center gap-3">
          <Picture url={product.pictureUrl} />
          <span className="min-w-0">
            <span className="line-clamp-1 font-medium">{product.name}</span>
            <span className="block text-xs text-ink-faint">
              <span className="font-mono">{product.sku}</span> {product.brand}
            </span>
          </span>
        </span>
      </th>
      <td className="px-4 text-lg font-semibold">
        {price ? (
          <Money amountMinor={price.amountMinor} currency={price.currency} />
        ) : (
          <span className="text-base font-normal text-ink-faint">No price</span>
        )}
      </td>
      <td className="hidden px-4 whitespace-nowrap text-ink-soft sm:table-cell">
        {price?.unitPrice && (
          <>
            <Money amountMinor={price.unitPrice.amountMinor} currency={price.currency} /> /{' '}
            {price.unitPrice.per}
          </>
        )}
      </td>
      <td className="figures hidden px-4 whitespace-nowrap text-ink-soft md:table-cell">
        {price?.vatRateBp != null && `${price.vatRateBp / 100} %`}
      </td>
      <td className="pr-3">
        <Button
          variant="quiet"
          size="small"
          data-row-link
          disabled={!price}
          onClick={onEdit}
          aria-label={`Change the price of ${product.name}`}
          icon={<Pencil className="size-3.5" aria-hidden />}
        >
          Change
        </Button>
      </td>
    </tr>
  )
}
