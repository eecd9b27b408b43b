import { ChevronRight } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { StatusPill } from '@/components/order/status-pill.tsx'
import { PictureTile } from '@/components/product/picture-tile.tsx'
import { buttonStyle } from '@/components/ui/button-style.ts'
import { Notice } from '@/components/ui/notice.tsx'
import { PageMessage } from '@/components/ui/page-message.tsx'
import type { OrderPage } from '@/lib/backend/order.ts'
import { listOrders } from '@/lib/backend/order.ts'
import { currentVisitor } from '@/lib/backend/visitor.ts'
import { formatDay } from '@/lib/moment.ts'
import { formatMoney } from '@/lib/money.ts'
import type { OrderSummary } from '@/lib/shop/order.ts'

export const metadata: Metadata = { title: 'My orders', robots: { index: false } }

const SHOWN_PICTURES = 4

function OrderCard({ order }: { order: OrderSummary }) {
  const more = order.pictures.length - SHOWN_PICTURES
  return (
    <article className="relative flex flex-wrap items-center gap-x-6 gap-y-3 rounded-xl border border-line bg-surface p-4 hover:shadow-lift sm:p-5">
      <div className="min-w-44 flex-1">
        <h2 className="figures text-lead">
          <Link
            href={`/orders/${order.orderId}`}
            prefetch={false}
            className="after:absolute after:inset-0 after:rounded-xl"
          >
            {order.orderNumber}
          </Link>
        </h2>
        <p className="text-small text-ink-soft">
          {formatDay(order.placedAt)}, {order.itemCount} {order.itemCount === 1 ? 'item' : 'items'}
        </p>
      </div>
      <div aria-hidden className="flex items-center gap-1.5">
        {order.pictures.slice(0, SHOWN_PICTURES).map(({ url, name }, index) => (
          <PictureTile key={index} pictureUrl={url} word={name} size={44} className="size-11 rounded-md!" />
        ))}
        {more > 0 && <span className="pl-1 text-small text-ink-soft">+{more}</span>}
      </div>
      <div className="flex items-center gap-4">
        <StatusPill status={order.status} isPickup={order.isPickup} />
        <p className="figures min-w-20 text-right font-display text-lead font-bold">
          {formatMoney(order.totalMinor, order.currency)}
        </p>
        <ChevronRight aria-hidden className="size-5 text-ink-soft" />
      </div>
    </article>
  )
}

function History({ page }: { page: OrderPage }) {
  if (page.items.length === 0) {
    return (
      <PageMessage
        title="No orders yet"
        actions={
          <Link href="/#departments" className={buttonStyle('primary')}>
            Walk the hall
          </Link>
        }
      >
        <p>Your first one will show up here.</p>
      </PageMessage>
    )
  }
  return (
    <div className="page pt-8 pb-20">
      <h1 className="mb-6 text-heading">My orders</h1>
      <ul className="space-y-3">
        {page.items.map((order) => (
          <li key={order.orderId}>
            <OrderCard order={order} />
          </li>
        ))}
      </ul>
      {page.nextCursor !== null && (
        <Link
          href={`/orders?${new URLSearchParams({ cursor: page.nextCursor })}`}
          prefetch={false}
          className={buttonStyle('quiet', 'medium', 'mt-8')}
        >
          Older orders
        </Link>
      )}
    </div>
  )
}

export default async function OrdersPage({ searchParams }: PageProps<'/orders'>) {
  const visitor = await currentVisitor()
  if (visitor.kind !== 'customer') {
    return (
      <PageMessage
        title="Your orders in one place"
        actions={
          <>
            <Link href="/sign-in?next=/orders" prefetch={false} className={buttonStyle('primary')}>
              Sign in
            </Link>
            <Link href="/register?next=/orders" prefetch={false} className={buttonStyle('quiet')}>
              Create an account
            </Link>
          </>
        }
      >
        <p>
          Sign in with a customer account to see them. An order placed without an account opens from its own
          page, on the device you used.
        </p>
      </PageMessage>
    )
  }

  const { cursor } = await searchParams
  const page = await listOrders(typeof cursor === 'string' ? cursor : null).catch(() => null)
  if (page !== null) return <History page={page} />
  return (
    <div className="page py-10">
      <h1 className="mb-6 text-heading">My orders</h1>
      <Notice
        tone="caution"
        title="We cannot list your orders at the moment"
        actions={
          <a href="/orders" className={buttonStyle('primary', 'small')}>
            Try again
          </a>
        }
      >
        They are safe with us.
      </Notice>
    </div>
  )
}
