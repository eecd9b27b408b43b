import { CreditCard } from 'lucide-react'
import type { Metadata } from 'next'
import { OrderDetails } from '@/components/order/order-details.tsx'
import { OrderLines } from '@/components/order/order-lines.tsx'
import { OrderTracker } from '@/components/order/order-tracker.tsx'
import { RefillBasket } from '@/components/order/refill-basket.tsx'
import { Breadcrumb } from '@/components/ui/breadcrumb.tsx'
import { buttonStyle } from '@/components/ui/button-style.ts'
import { Notice } from '@/components/ui/notice.tsx'
import { PageMessage } from '@/components/ui/page-message.tsx'
import { listPickupPlaces } from '@/lib/backend/inventory.ts'
import { findOrder } from '@/lib/backend/order.ts'
import { currentVisitor } from '@/lib/backend/visitor.ts'
import { formatDay, formatTime } from '@/lib/moment.ts'
import { formatMoney } from '@/lib/money.ts'
import { refusalWords } from '@/lib/order-progress.ts'

export const metadata: Metadata = { title: 'Your order', robots: { index: false } }

export default async function OrderPage({ params }: PageProps<'/orders/[id]'>) {
  const { id } = await params
  const order = await findOrder(id).catch(() => null)
  if (order === null) {
    return (
      <PageMessage
        title="We cannot show your order at the moment"
        actions={
          <a href={`/orders/${id}`} className={buttonStyle('primary')}>
            Try again
          </a>
        }
      >
        <p>It is safe with us. The page will open again in a moment.</p>
      </PageMessage>
    )
  }

  const [places, visitor] = await Promise.all([listPickupPlaces(), currentVisitor()])
  const isUnpaid = order.status === 'awaiting-payment' && order.paymentUrl !== null
  return (
    <div className="page pt-4 pb-20">
      <Breadcrumb
        steps={[
          { name: 'Home', href: '/' },
          ...(visitor.kind === 'guest' ? [] : [{ name: 'My orders', href: '/orders' }]),
        ]}
        here={order.orderNumber}
      />
      <div className="mt-2 mb-6">
        <h1 className="figures text-heading">Order {order.orderNumber}</h1>
        <p className="mt-1 text-ink-soft">
          Placed on {formatDay(order.placedAt)} at {formatTime(order.placedAt)}
        </p>
      </div>

      <div className="space-y-6">
        {isUnpaid && (
          <Notice
            tone="caution"
            title={`${formatMoney(order.totalMinor, order.currency)} still to pay`}
            actions={
              <a href={order.paymentUrl ?? ''} className={buttonStyle('accent')}>
                <CreditCard aria-hidden className="size-5" /> Pay now
              </a>
            }
          >
            Your goods are set aside for a short while. Without payment they go back on the shelf and the
            order ends.
          </Notice>
        )}
        <OrderTracker
          orderId={order.orderId}
          status={order.status}
          isPickup={order.delivery?.method === 'pickup'}
        />
        {order.status === 'refused' && (
          <Notice
            tone="problem"
            title={refusalWords(order.refusal?.reason ?? 'error')}
            actions={<RefillBasket lines={order.lines} label="Put everything back into my basket" />}
          >
            {order.refusal !== null && order.refusal.shortages.length > 0 && (
              <ul className="mb-2 list-disc pl-5">
                {order.refusal.shortages.map(({ sku, available }) => (
                  <li key={sku}>
                    {order.lines.find((line) => line.sku === sku)?.name ?? sku}:{' '}
                    {available === 0 ? 'sold out' : `${available} left`}
                  </li>
                ))}
              </ul>
            )}
            Nothing was charged. You can start again with the same goods.
          </Notice>
        )}
        <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
          <OrderLines order={order} />
          <OrderDetails order={order} places={places} />
        </div>
      </div>
    </div>
  )
}
