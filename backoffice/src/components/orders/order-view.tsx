'use client'

import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { AutoRefresh } from '#components/ui/auto-refresh.tsx'
import { ErrorPanel } from '#components/ui/error-panel.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { useLastGood } from '#components/ui/use-last-good.ts'
import type { Outcome } from '#lib/backend/outcome.ts'
import type { Order } from '#lib/transforms/order.ts'
import type { Payments } from '#lib/transforms/payment.ts'
import type { Message, TimelineEntry } from '#lib/transforms/timeline.ts'
import { CustomerPanel } from './customer-panel.tsx'
import { LedgerPanel } from './ledger-panel.tsx'
import { LinesPanel } from './lines-panel.tsx'
import { MessagesPanel } from './messages-panel.tsx'
import { MoneyPanel } from './money-panel.tsx'
import { OrderHeading } from './order-heading.tsx'
import { TimelinePanel } from './timeline-panel.tsx'

type OrderViewProps = {
  order: Outcome<Order>
  payments: Outcome<Payments>
  timeline: Outcome<TimelineEntry[]>
  messages: Outcome<Message[]>
}

export function OrderView(props: OrderViewProps) {
  const question = props.order.ok ? props.order.data.orderId : 'none'
  const order = useLastGood(props.order, question)
  const payments = useLastGood(props.payments, question)
  const timeline = useLastGood(props.timeline, question)
  const messages = useLastGood(props.messages, question)
  const stale = [order, payments, timeline, messages].some((one) => one.stale)

  return (
    <>
      <div className="mb-2 flex min-h-8 items-center justify-between gap-4">
        <Link
          href="/orders"
          className="-ml-1 flex items-center gap-1.5 rounded px-1 text-base text-ink-soft hover:text-ink"
        >
          <ArrowLeft className="size-4" aria-hidden /> Orders
        </Link>
        <AutoRefresh at={order.outcome.at} stale={stale || !order.outcome.ok} />
      </div>
      {order.outcome.ok ? (
        <Details
          order={order.outcome.data}
          now={order.outcome.at}
          payments={payments.outcome}
          timeline={timeline.outcome}
          messages={messages.outcome}
        />
      ) : (
        <Panel flush>
          <ErrorPanel problem={order.outcome.problem} what="This order" />
        </Panel>
      )}
    </>
  )
}

type DetailsProps = Omit<OrderViewProps, 'order'> & { order: Order; now: string }

function Details({ order, now, payments, timeline, messages }: DetailsProps) {
  return (
    <>
      <OrderHeading order={order} now={now} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_19rem] 2xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 grid-cols-1 gap-4">
          <LinesPanel order={order} />
          <TimelinePanel timeline={timeline} now={now} />
        </div>
        <div className="grid min-w-0 grid-cols-1 gap-4 md:grid-cols-2 lg:grid-cols-1">
          <MoneyPanel order={order} />
          <CustomerPanel order={order} />
          <LedgerPanel payments={payments} order={order} now={now} />
          <MessagesPanel messages={messages} now={now} />
        </div>
      </div>
    </>
  )
}
