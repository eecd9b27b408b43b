'use client'

import { Copy, ShoppingBasket } from 'lucide-react'
import { LinkButton } from '#components/ui/button.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { toast } from '#components/ui/toasts.tsx'
import { refusalWords, statusWords } from '#lib/domain/order-flow.ts'
import type { Order } from '#lib/transforms/order.ts'
import { OrderStatusBadge } from './order-status-badge.tsx'
import { StageTrack } from './stage-track.tsx'

const withTask = new Set(['confirmed', 'picking', 'packed', 'completed'])

export function OrderHeading({ order, now }: { order: Order; now: string }) {
  const copyNumber = async () => {
    await navigator.clipboard.writeText(order.orderNumber)
    toast('Order number copied', order.orderNumber)
  }
  return (
    <header className="mb-5 grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="font-display text-2xl font-semibold tracking-tight">
              <span className="sr-only">Order </span>
              {order.orderNumber}
            </h1>
            <button
              type="button"
              onClick={copyNumber}
              aria-label="Copy the order number"
              title="Copy the order number"
              className="-ml-2 grid size-8 place-items-center rounded-md text-ink-faint hover:bg-hover hover:text-ink pointer-coarse:size-11"
            >
              <Copy className="size-4" aria-hidden />
            </button>
            <OrderStatusBadge status={order.status} />
          </div>
          <p className="mt-0.5 text-base text-ink-soft">
            {statusWords[order.status].meaning}. Placed <Moment at={order.placedAt} now={now} />
          </p>
        </div>
        {withTask.has(order.status) && (
          <LinkButton href={`/tasks/${order.orderId}`} prefetch={false}>
            <ShoppingBasket className="size-4" aria-hidden /> Picking task
          </LinkButton>
        )}
      </div>
      <StageTrack status={order.status} />
      {order.refusal && <RefusalNotice order={order} />}
    </header>
  )
}

function RefusalNotice({ order }: { order: Order }) {
  const { reason, shortages } = order.refusal!
  const nameOf = (sku: string) => order.lines.find((line) => line.sku === sku)?.name ?? sku
  return (
    <Notice kind="error" title={refusalWords[reason] ?? reason}>
      {shortages.map((shortage) => (
        <p key={shortage.sku}>
          {nameOf(shortage.sku)}: {shortage.requested} wanted, {shortage.available} there
        </p>
      ))}
    </Notice>
  )
}
