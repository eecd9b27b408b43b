import { Truck } from 'lucide-react'
import { FREE_DELIVERY_FROM_MINOR } from '@/lib/delivery-terms.ts'
import { formatMoney } from '@/lib/money.ts'

export function DeliveryMeter({ subtotalMinor }: { subtotalMinor: number }) {
  const missing = FREE_DELIVERY_FROM_MINOR - subtotalMinor
  const share = Math.min(100, Math.round((subtotalMinor / FREE_DELIVERY_FROM_MINOR) * 100))
  return (
    <div className="text-small">
      <p className="flex items-center gap-2">
        <Truck aria-hidden className="size-4.5 shrink-0 text-link" />
        {missing > 0 ? (
          <span>
            <strong className="figures">{formatMoney(missing)}</strong> more for free home delivery
          </span>
        ) : (
          <strong>Home delivery is free for this basket</strong>
        )}
      </p>
      <div aria-hidden className="mt-2 h-1.5 overflow-hidden rounded-full bg-line">
        <div
          className="h-full rounded-full bg-iron transition-[width] duration-300"
          style={{ width: `${share}%` }}
        />
      </div>
    </div>
  )
}
