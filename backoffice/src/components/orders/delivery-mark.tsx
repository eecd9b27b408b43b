import { Store, Truck } from 'lucide-react'
import type { Order } from '#lib/transforms/order.ts'

export function DeliveryMark({ delivery, slim }: { delivery: Order['delivery']; slim?: boolean }) {
  if (!delivery) return <span className="text-ink-faint">Not chosen</span>
  const pickup = delivery.method === 'pickup'
  const Icon = pickup ? Store : Truck
  const where = pickup ? delivery.locationId : delivery.address?.city
  return (
    <span className="flex items-center gap-2 whitespace-nowrap">
      <Icon className="size-4 text-ink-faint" strokeWidth={1.75} aria-hidden />
      <span className="sr-only">{pickup ? 'Pick-up at' : 'Delivery to'}</span>
      <span className={slim ? 'hidden lg:inline' : ''}>{where || (pickup ? 'Pick-up' : 'Delivery')}</span>
    </span>
  )
}
