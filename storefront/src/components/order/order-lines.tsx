import { formatMoney } from '@/lib/money.ts'
import type { Order, OrderLine } from '@/lib/shop/order.ts'
import { PictureTile } from '../product/picture-tile.tsx'

function lineNote(line: OrderLine): string | null {
  const notes = []
  if (line.pickedQuantity !== null && line.pickedQuantity < line.quantity) {
    notes.push(
      line.pickedQuantity === 0
        ? 'Not available, not charged'
        : `${line.pickedQuantity} of ${line.quantity} picked`,
    )
  }
  if (line.refundedQuantity > 0) notes.push(`${line.refundedQuantity} refunded`)
  return notes.length === 0 ? null : notes.join(' · ')
}

function Amount({ name, amountMinor, currency }: { name: string; amountMinor: number; currency: string }) {
  return (
    <div className="flex justify-between">
      <dt>{name}</dt>
      <dd className="figures">{formatMoney(amountMinor, currency)}</dd>
    </div>
  )
}

function missingAmount(lines: OrderLine[]): number {
  return lines.reduce((sum, line) => {
    const missing = line.pickedQuantity === null ? 0 : Math.max(0, line.quantity - line.pickedQuantity)
    return sum + missing * line.unitAmountMinor
  }, 0)
}

export function OrderLines({ order }: { order: Order }) {
  const missingMinor = missingAmount(order.lines)
  return (
    <section
      aria-labelledby="order-lines-title"
      className="rounded-xl border border-line bg-surface p-5 sm:p-6"
    >
      <h2 id="order-lines-title" className="text-title">
        What you ordered
      </h2>
      <ul className="mt-3 divide-y divide-line">
        {order.lines.map((line) => {
          const note = lineNote(line)
          return (
            <li key={line.lineId} className="flex items-center gap-4 py-3">
              <PictureTile
                pictureUrl={line.pictureUrl}
                word={line.name}
                size={56}
                className="size-14 rounded-md!"
              />
              <div className="min-w-0 flex-1">
                <p className="leading-snug font-semibold">{line.name}</p>
                <p className="figures text-small text-ink-soft">
                  {line.quantity} × {formatMoney(line.unitAmountMinor, order.currency)}
                </p>
                {note !== null && <p className="text-small font-semibold text-amber">{note}</p>}
              </div>
              <p className="figures font-semibold">{formatMoney(line.lineAmountMinor, order.currency)}</p>
            </li>
          )
        })}
      </ul>
      <dl className="mt-2 space-y-2 border-t border-line pt-4">
        <Amount name="Subtotal" amountMinor={order.subtotalMinor} currency={order.currency} />
        <div className="flex justify-between">
          <dt>{order.delivery?.method === 'pickup' ? 'Pick-up' : 'Delivery'}</dt>
          <dd className="figures">
            {order.deliveryFeeMinor === 0 ? 'Free' : formatMoney(order.deliveryFeeMinor, order.currency)}
          </dd>
        </div>
        <div className="flex items-baseline justify-between border-t border-line pt-3">
          <dt className="font-semibold">Total, VAT included</dt>
          <dd
            className="figures font-display text-[1.75rem] leading-none font-bold"
            data-testid="order-total"
          >
            {formatMoney(order.totalMinor, order.currency)}
          </dd>
        </div>
        {missingMinor > 0 && (
          <Amount name="Not available, not charged" amountMinor={-missingMinor} currency={order.currency} />
        )}
        {order.capturedMinor > 0 && (
          <Amount name="Charged to your card" amountMinor={order.capturedMinor} currency={order.currency} />
        )}
        {order.refundedMinor > 0 && (
          <Amount name="Refunded to you" amountMinor={-order.refundedMinor} currency={order.currency} />
        )}
      </dl>
    </section>
  )
}
