import type { PickupPlace } from '@/lib/shop/checkout.ts'
import type { Order } from '@/lib/shop/order.ts'
import { DeliverySummary } from '../checkout/delivery-summary.tsx'
import { CancelOrder } from './cancel-order.tsx'
import { RefillBasket } from './refill-basket.tsx'

export function OrderDetails({ order, places }: { order: Order; places: PickupPlace[] }) {
  const ended = order.status === 'completed' || order.status === 'cancelled'
  return (
    <section
      aria-labelledby="order-details-title"
      className="space-y-5 rounded-xl border border-line bg-surface p-5 sm:p-6"
    >
      <h2 id="order-details-title" className="text-title">
        Where it goes
      </h2>
      {order.delivery !== null && <DeliverySummary delivery={order.delivery} places={places} isTall />}
      {order.contact !== null && (
        <p className="text-small text-ink-soft">
          News go to {order.contact.email}
          {order.contact.phone !== '' && (
            <>
              {' '}
              and <span className="whitespace-nowrap">{order.contact.phone}</span>
            </>
          )}
          .
        </p>
      )}
      {order.cancellable && (
        <div className="border-t border-line pt-5">
          <p className="mb-3 text-small text-ink-soft">Free of charge until picking starts.</p>
          <CancelOrder orderId={order.orderId} orderNumber={order.orderNumber} />
        </div>
      )}
      {ended && (
        <div className="border-t border-line pt-5">
          <RefillBasket lines={order.lines} label="Order the same again" />
        </div>
      )}
    </section>
  )
}
