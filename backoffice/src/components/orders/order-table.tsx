import Link from 'next/link'
import { Age } from '#components/ui/moment.tsx'
import { Money } from '#components/ui/money.tsx'
import type { Order } from '#lib/transforms/order.ts'
import { DeliveryMark } from './delivery-mark.tsx'
import { OrderStatusBadge } from './order-status-badge.tsx'
import { StageTicks } from './stage-track.tsx'

const head = 'caps h-9 px-3 text-left first:pl-4 last:pr-4 lg:px-4 font-semibold text-ink-faint'

export function OrderTable({ orders, now }: { orders: Order[]; now: string }) {
  return (
    <div className="relative overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className="sr-only">Orders, newest first</caption>
        <thead>
          <tr className="border-b border-line bg-sunken/50">
            <th scope="col" className={head}>
              Order
            </th>
            <th scope="col" className={head}>
              Status
            </th>
            <th scope="col" className={`${head} hidden sm:table-cell`}>
              Customer
            </th>
            <th scope="col" className={`${head} hidden md:table-cell`}>
              Delivery
            </th>
            <th scope="col" className={`${head} hidden text-right lg:table-cell`}>
              Pieces
            </th>
            <th scope="col" className={`${head} text-right`}>
              Total
            </th>
            <th scope="col" className={`${head} hidden text-right sm:table-cell`}>
              Placed
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {orders.map((order) => (
            <OrderRow key={order.orderId} order={order} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function OrderRow({ order, now }: { order: Order; now: string }) {
  return (
    <tr className="relative h-13 hover:bg-hover has-[a:focus-visible]:bg-hover">
      <td className="px-3 first:pl-4 lg:px-4">
        <Link
          href={`/orders/${order.orderId}`}
          prefetch={false}
          data-row-link
          className="font-mono text-sm font-medium whitespace-nowrap after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:rounded-md focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-leaf"
        >
          {order.orderNumber}
        </Link>
        <span className="block max-w-32 truncate text-sm text-ink-soft sm:hidden">{order.contact?.name}</span>
      </td>
      <td className="px-3 first:pl-4 lg:px-4">
        <span className="flex items-center gap-3">
          <span className="hidden lg:inline-flex">
            <StageTicks status={order.status} />
          </span>
          <OrderStatusBadge status={order.status} />
        </span>
      </td>
      <td className="hidden w-full max-w-0 px-3 sm:table-cell lg:px-4">
        <span className="block truncate">{order.contact?.name ?? 'No contact yet'}</span>
        <span className="hidden truncate text-xs text-ink-faint sm:block">{order.contact?.email}</span>
      </td>
      <td className="hidden px-3 text-ink-soft md:table-cell lg:px-4">
        <DeliveryMark delivery={order.delivery} slim />
      </td>
      <td className="figures hidden px-4 text-right text-ink-soft lg:table-cell">{order.itemCount || ''}</td>
      <td className="px-3 text-right lg:px-4">
        <Money amountMinor={order.totalMinor} currency={order.currency} className="font-medium" />
        {order.refundedMinor > 0 && (
          <span className="block text-xs text-tomato-ink">
            <Money amountMinor={-order.refundedMinor} currency={order.currency} /> refunded
          </span>
        )}
      </td>
      <td className="hidden px-3 pr-4 text-right text-sm text-ink-soft sm:table-cell">
        <Age at={order.placedAt} now={now} />
      </td>
    </tr>
  )
}
