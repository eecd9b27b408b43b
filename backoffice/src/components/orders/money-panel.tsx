import type { ReactNode } from 'react'
import { Money } from '#components/ui/money.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { classNames } from '#components/ui/class-names.ts'
import type { Order } from '#lib/transforms/order.ts'

export function MoneyPanel({ order }: { order: Order }) {
  const { currency } = order
  const kept = order.capturedMinor - order.refundedMinor
  return (
    <Panel
      title="Money"
      note={order.payment ? (paymentWords[order.payment.status] ?? order.payment.status) : 'No payment yet'}
    >
      <dl className="grid gap-1.5">
        <Row label="Goods">
          <Money amountMinor={order.subtotalMinor} currency={currency} />
        </Row>
        <Row label="Delivery">
          <Money amountMinor={order.deliveryFeeMinor} currency={currency} />
        </Row>
        <Row label="Order total" strong>
          <Money amountMinor={order.totalMinor} currency={currency} />
        </Row>
      </dl>
      <dl className="mt-3 grid gap-1.5 border-t border-line pt-3">
        <Row label="Charged">
          <Money amountMinor={order.capturedMinor} currency={currency} />
        </Row>
        <Row label="Refunded">
          <Money amountMinor={-order.refundedMinor} currency={currency} />
        </Row>
        <Row label="Kept" strong>
          <Money amountMinor={kept} currency={currency} />
        </Row>
      </dl>
    </Panel>
  )
}

function Row({ label, strong, children }: { label: string; strong?: boolean; children: ReactNode }) {
  return (
    <div className={classNames('flex justify-between gap-4', strong ? 'font-semibold' : 'text-ink-soft')}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

export const paymentWords: Record<string, string> = {
  'requires-action': 'Waits for the customer',
  processing: 'With the bank',
  authorised: 'Reserved on the card',
  declined: 'Declined',
  unknown: 'Being checked with the bank',
  voided: 'Released',
  captured: 'Charged',
  expired: 'Not finished in time',
}
