'use client'

import { Check, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { cartStore } from '@/lib/browser/cart-store.ts'
import { useOrderProgress } from '@/lib/browser/use-order-progress.ts'
import { formatTime } from '@/lib/moment.ts'
import { isFinal, progressSteps, statusWords } from '@/lib/order-progress.ts'
import type { OrderStatus } from '@/lib/shop/order.ts'
import { classNames } from '../ui/class-names.ts'

interface OrderTrackerProps {
  orderId: string
  status: OrderStatus
  isPickup: boolean
  /** The shopper has paid, and the provider has yet to tell us so. */
  isConfirming: boolean
}

const REFRESH_AFTER_MS = 250
const CONFIRMING = { short: 'Confirming payment', long: 'Your goods are held until we know that it worked.' }

export function OrderTracker({ orderId, status, isPickup, isConfirming }: OrderTrackerProps) {
  const router = useRouter()
  const refresh = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isOver = isFinal(status)
  const { events, isLive } = useOrderProgress(orderId, isOver, () => {
    clearTimeout(refresh.current)
    refresh.current = setTimeout(() => {
      router.refresh()
      void cartStore.refresh()
    }, REFRESH_AFTER_MS)
  })
  const words = isConfirming ? CONFIRMING : statusWords(status, isPickup)

  return (
    <section
      aria-labelledby="tracker-title"
      className="on-hall overflow-hidden rounded-xl p-5 sm:p-7"
      data-testid="order-tracker"
      data-status={status}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div>
          <h2 id="tracker-title" className="text-heading">
            {words.short}
          </h2>
          <p className="mt-1 text-on-hall-soft max-md:min-h-[2lh]">{words.long}</p>
        </div>
        {!isOver && (
          <p className="flex min-w-28 items-center justify-center gap-2 rounded-full border border-hall-line px-3 py-1 text-micro text-on-hall-soft">
            <span
              aria-hidden
              className={classNames(
                'size-2 rounded-full',
                isLive ? 'animate-[breathe_1.6s_infinite] bg-saffron' : 'bg-hall-line',
              )}
            />
            {isLive ? 'Live' : 'Connecting…'}
          </p>
        )}
      </div>
      <p aria-live="polite" className="sr-only">
        Order status: {words.short}
      </p>

      <ol className="mt-7 grid gap-x-2 gap-y-3 sm:grid-cols-5">
        {progressSteps(status, isPickup).map(({ label, state }, index) => (
          <li
            key={label}
            aria-current={state === 'current' ? 'step' : undefined}
            className="flex items-center gap-3 sm:block"
          >
            <span className="flex items-center sm:mb-3">
              <span
                aria-hidden
                className={classNames(
                  'grid size-8 shrink-0 place-items-center rounded-full border-2 text-small font-bold',
                  state === 'done' && 'border-saffron bg-saffron text-on-saffron',
                  state === 'current' && 'border-saffron text-saffron',
                  (state === 'ahead' || state === 'stopped') && 'border-hall-line text-on-hall-soft',
                )}
              >
                {state === 'done' ? (
                  <Check className="size-4.5" strokeWidth={3} />
                ) : state === 'stopped' ? (
                  <X className="size-4.5" strokeWidth={3} />
                ) : (
                  index + 1
                )}
              </span>
              <span
                aria-hidden
                className={classNames(
                  'ml-2 hidden h-0.5 flex-1 sm:block',
                  index === 4 && 'sm:hidden',
                  state === 'done' ? 'bg-saffron' : 'bg-hall-line',
                )}
              />
            </span>
            <span
              className={classNames(
                'text-small',
                state === 'ahead' || state === 'stopped' ? 'text-on-hall-soft' : 'font-semibold',
              )}
            >
              {label}
              {state === 'done' && <span className="sr-only"> (done)</span>}
              {state === 'stopped' && <span className="sr-only"> (did not happen)</span>}
            </span>
          </li>
        ))}
      </ol>

      {(events.length > 0 || !isOver) && (
        <details className="mt-6 border-t border-hall-line pt-4">
          <summary className="w-fit text-small font-semibold">Everything that happened</summary>
          <ol className="mt-3 space-y-1.5 text-small text-on-hall-soft">
            {events.length === 0 && <li>The story of this order is on its way.</li>}
            {events.map((event) => (
              <li key={event.seq} className="flex gap-4">
                <time dateTime={event.at} className="figures">
                  {formatTime(event.at)}
                </time>
                {event.title}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}
