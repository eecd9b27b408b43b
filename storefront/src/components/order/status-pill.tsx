import { statusWords } from '@/lib/order-progress.ts'
import type { OrderStatus } from '@/lib/shop/order.ts'
import { classNames } from '../ui/class-names.ts'

const TONES = {
  busy: 'bg-sunken text-ink',
  good: 'bg-iron-wash text-link',
  attention: 'bg-saffron text-on-saffron',
  ended: 'bg-tomato-wash text-tomato',
}

export function StatusPill({ status, isPickup }: { status: OrderStatus; isPickup: boolean }) {
  const { short, tone } = statusWords(status, isPickup)
  return (
    <span className={classNames('rounded-full px-3 py-1 text-micro font-semibold', TONES[tone])}>
      {short}
    </span>
  )
}
