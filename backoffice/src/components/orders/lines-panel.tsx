'use client'

import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Money } from '#components/ui/money.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { counted } from '#lib/domain/counted.ts'
import { refundable } from '#lib/domain/order-flow.ts'
import type { Order, OrderLine } from '#lib/transforms/order.ts'
import { RefundDialog } from './refund-dialog.tsx'

const head = 'caps h-9 px-1.5 font-semibold sm:px-2.5 text-ink-faint first:pl-4 last:pr-4'

export function LinesPanel({ order }: { order: Order }) {
  const [refunding, setRefunding] = useState<string | null>(null)
  return (
    <Panel
      title="Lines"
      note={`${counted(order.lines.length, 'product')}, ${counted(order.itemCount, 'piece')}`}
      flush
    >
      <div className="relative overflow-x-auto">
        <table className="w-full border-collapse">
          <caption className="sr-only">Lines of the order</caption>
          <thead>
            <tr className="border-b border-line text-right">
              <th scope="col" className={`${head} text-left`}>
                Product
              </th>
              <th scope="col" className={head}>
                Ordered
              </th>
              <th scope="col" className={head}>
                Picked
              </th>
              <th scope="col" className={`${head} hidden sm:table-cell`}>
                Price
              </th>
              <th scope="col" className={head}>
                Amount
              </th>
              <th scope="col" className={head}>
                <span className="sr-only">Refund</span>
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {order.lines.map((line) => (
              <LineRow
                key={line.lineId}
                order={order}
                line={line}
                onRefund={() => setRefunding(line.lineId)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {order.capturedMinor === 0 && (
        <p className="border-t border-line px-4 py-2.5 text-sm text-ink-faint">
          Refunds become possible once something is charged, which happens at hand-over.
        </p>
      )}
      {refunding && (
        <RefundDialog key={refunding} order={order} lineId={refunding} onClose={() => setRefunding(null)} />
      )}
    </Panel>
  )
}

function LineRow({ order, line, onRefund }: { order: Order; line: OrderLine; onRefund: () => void }) {
  const left = refundable(order, line.lineId)
  const short = line.pickedQuantity !== null && line.pickedQuantity < line.quantity
  return (
    <tr className="h-15 text-right">
      <td className="w-full px-1.5 pl-4 text-left sm:px-2.5 sm:pl-4">
        <span className="flex items-center gap-3">
          <span className="max-sm:hidden">
            <Picture url={line.pictureUrl} />
          </span>
          <span className="min-w-0">
            <span className="line-clamp-2 font-medium">{line.name}</span>
            <span className="block font-mono text-xs text-ink-faint">{line.sku}</span>
          </span>
        </span>
      </td>
      <td className="figures px-1.5 sm:px-2.5">{line.quantity}</td>
      <td className="figures px-1.5 sm:px-2.5">
        {line.pickedQuantity === null ? (
          <span className="text-ink-faint">–</span>
        ) : (
          <span className={short ? 'font-semibold text-saffron-ink' : ''}>{line.pickedQuantity}</span>
        )}
      </td>
      <td className="hidden px-2.5 text-ink-soft sm:table-cell">
        <Money amountMinor={line.unitAmountMinor} currency={order.currency} />
      </td>
      <td className="px-1.5 sm:px-2.5">
        <Money amountMinor={line.lineAmountMinor} currency={order.currency} className="font-medium" />
        {line.refundedQuantity > 0 && (
          <span className="figures block text-xs whitespace-nowrap text-tomato-ink">
            {line.refundedQuantity} refunded
          </span>
        )}
      </td>
      <td className="px-1.5 pr-3 sm:px-2.5 sm:pr-3">
        <Button
          variant="quiet"
          size="small"
          disabled={left.quantity === 0}
          onClick={onRefund}
          aria-label={`Refund ${line.name}`}
          title={left.quantity === 0 ? 'Nothing to refund on this line' : undefined}
          icon={<Undo2 className="size-4" aria-hidden />}
        >
          <span className="max-sm:sr-only">Refund</span>
        </Button>
      </td>
    </tr>
  )
}
