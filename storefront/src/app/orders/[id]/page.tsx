import type { Metadata } from 'next'
import { OrderDetails } from '@/components/order/order-details.tsx'
import { OrderLines } from '@/components/order/order-lines.tsx'
import { OrderTracker } from '@/components/order/order-tracker.tsx'
import { PaymentNotice } from '@/components/order/payment-notice.tsx'
import { Breadcrumb } from '@/components/ui/breadcrumb.tsx'
import { buttonStyle } from '@/components/ui/button-style.ts'
import { PageMessage } from '@/components/ui/page-message.tsx'
import { listPickupPlaces } from '@/lib/backend/inventory.ts'
import { findOrder } from '@/lib/backend/order.ts'
import { currentVisitor } from '@/lib/backend/visitor.ts'
import { formatDay, formatTime } from '@/lib/moment.ts'
import { paymentStage } from '@/lib/payment-stage.ts'

export const metadata: Metadata = { title: 'Your order', robots: { index: false } }

export default async function OrderPage({ params, searchParams }: PageProps<'/orders/[id]'>) {
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
  const { payment } = await searchParams
  const stage = paymentStage(order, typeof payment === 'string' ? payment : null)
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
        <PaymentNotice order={order} stage={stage} />
        <OrderTracker
          orderId={order.orderId}
          status={order.status}
          isPickup={order.delivery?.method === 'pickup'}
          isConfirming={stage === 'confirming'}
        />
        <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
          <OrderLines order={order} />
          <OrderDetails order={order} places={places} />
        </div>
      </div>
    </div>
  )
}
