import { Pencil } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Picture } from '#components/ui/picture.tsx'
import type { StockItem } from '#lib/backend/stock.ts'
import type { StockRow } from '#lib/transforms/stock.ts'
import type { Selected } from './stock-desk.tsx'

const head = 'caps h-9 px-4 text-right font-semibold text-ink-faint'

type StockTableProps = {
  items: StockItem[]
  nameOf: (locationId: string) => string
  mayEdit: boolean
  onEdit: (selected: Selected) => void
}

export function StockTable({ items, nameOf, mayEdit, onEdit }: StockTableProps) {
  return (
    <div className="relative overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className="sr-only">Stock by product and location</caption>
        <thead>
          <tr className="border-b border-line bg-sunken/50">
            <th scope="col" className={`${head} text-left!`}>
              Product
            </th>
            <th scope="col" className={`${head} text-left!`}>
              Location
            </th>
            <th scope="col" className={head}>
              On hand
            </th>
            <th scope="col" className={head}>
              Held
            </th>
            <th scope="col" className={`${head} hidden md:table-cell`}>
              Sold
            </th>
            <th scope="col" className={`${head} hidden md:table-cell`}>
              Received
            </th>
            {mayEdit && (
              <th scope="col" className={head}>
                <span className="sr-only">Correct</span>
              </th>
            )}
          </tr>
        </thead>
        {items.map((item) => (
          <tbody key={item.sku} className="border-b border-line last:border-0">
            {item.rows.length === 0 && <EmptyRow item={item} columns={mayEdit ? 6 : 5} />}
            {item.rows.map((row, index) => (
              <tr key={row.locationId} className="h-11 hover:bg-hover pointer-coarse:h-13">
                {index === 0 && <ProductCell item={item} rows={item.rows.length} />}
                <td className="px-4 whitespace-nowrap">{nameOf(row.locationId)}</td>
                <Counts row={row} />
                {mayEdit && (
                  <td className="pr-3 text-right">
                    <Button
                      variant="quiet"
                      size="small"
                      data-row-link
                      onClick={() => onEdit({ item, row })}
                      aria-label={`Correct ${item.product?.name ?? item.sku} at ${nameOf(row.locationId)}`}
                      icon={<Pencil className="size-3.5" aria-hidden />}
                    >
                      Correct
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Counts({ row }: { row: StockRow }) {
  return (
    <>
      <td
        className={classNames('figures px-4 text-right font-semibold', row.onHand === 0 && 'text-tomato-ink')}
      >
        {row.onHand}
      </td>
      <td className="figures px-4 text-right text-ink-soft">{row.held}</td>
      <td className="figures hidden px-4 text-right text-ink-soft md:table-cell">{row.sold}</td>
      <td className="figures hidden px-4 text-right text-ink-soft md:table-cell">{row.received}</td>
    </>
  )
}

function ProductCell({ item, rows }: { item: StockItem; rows: number }) {
  return (
    <th scope="rowgroup" rowSpan={rows} className="px-4 py-2 text-left align-top font-normal">
      <span className="flex items-center gap-3">
        <Picture url={item.product?.pictureUrl ?? null} />
        <span className="min-w-0">
          <span className="line-clamp-2 font-medium">{item.product?.name ?? 'Unnamed product'}</span>
          <span className="block font-mono text-xs text-ink-faint">{item.sku}</span>
        </span>
      </span>
    </th>
  )
}

function EmptyRow({ item, columns }: { item: StockItem; columns: number }) {
  return (
    <tr className="h-13">
      <ProductCell item={item} rows={1} />
      <td colSpan={columns} className="px-4 text-ink-faint">
        Not stocked anywhere
      </td>
    </tr>
  )
}
