'use client'

import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { cartStore, visibleCount, visibleLines, visibleSubtotal } from '@/lib/browser/cart-store.ts'
import { useCart } from '@/lib/browser/use-cart.ts'
import { formatMoney } from '@/lib/money.ts'
import { buttonStyle } from '../ui/button-style.ts'
import { CartFailure } from './cart-failure.tsx'
import { CartLineRow } from './cart-line-row.tsx'
import { CheckoutButton } from './checkout-button.tsx'
import { DeliveryMeter } from './delivery-meter.tsx'

const close = () => cartStore.setOpen(false)

export function MiniCart() {
  const cart = useCart()
  const pathname = usePathname()
  const lines = visibleLines(cart)
  const count = visibleCount(cart)

  useEffect(close, [pathname])
  useEffect(() => {
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) void cartStore.refresh()
    }
    window.addEventListener('pageshow', onShow)
    return () => window.removeEventListener('pageshow', onShow)
  }, [])

  return (
    <>
      <p aria-live="polite" className="sr-only" data-testid="cart-announcement">
        {cart.announcement}
      </p>
      {!cart.isOpen && pathname !== '/cart' && (
        <CartFailure className="fixed inset-x-4 bottom-4 z-40 mx-auto max-w-xl shadow-sheet" />
      )}
      <Dialog.Root open={cart.isOpen} onOpenChange={cartStore.setOpen}>
        <Dialog.Portal>
          <Dialog.Backdrop className="fixed inset-0 z-50 bg-scrim transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0" />
          <Dialog.Popup className="fixed inset-y-0 right-0 z-50 flex w-full max-w-md flex-col bg-surface shadow-sheet outline-hidden transition-transform duration-250 ease-out data-ending-style:translate-x-full data-starting-style:translate-x-full">
            <div className="flex items-center justify-between gap-4 border-b border-line px-5 py-3.5">
              <Dialog.Title className="text-title">
                Your basket
                {count > 0 && (
                  <span className="ml-2 font-body text-small font-normal tracking-normal text-ink-soft">
                    {count} {count === 1 ? 'item' : 'items'}
                  </span>
                )}
              </Dialog.Title>
              <Dialog.Close
                className="grid size-11 place-items-center rounded-full hover:bg-sunken"
                aria-label="Close basket"
              >
                <X aria-hidden className="size-5" />
              </Dialog.Close>
            </div>

            {lines.length === 0 ? (
              <div className="flex flex-1 flex-col items-center justify-center gap-4 p-8 text-center">
                <p className="font-display text-title font-bold">Nothing in it yet</p>
                <p className="text-ink-soft">Walk the hall and pick what looks good.</p>
                <Dialog.Close className={buttonStyle('primary')}>Keep browsing</Dialog.Close>
              </div>
            ) : (
              <>
                <ul className="flex-1 divide-y divide-line overflow-y-auto overscroll-contain px-5">
                  {lines.map((line) => (
                    <CartLineRow key={line.sku} line={line} isCompact onLeave={close} />
                  ))}
                </ul>
                <div className="space-y-3 border-t border-line bg-ground px-5 py-4">
                  <CartFailure />
                  <DeliveryMeter subtotalMinor={visibleSubtotal(cart)} />
                  <p className="flex items-baseline justify-between">
                    <span>Subtotal</span>
                    <span className="figures font-display text-title font-bold">
                      {formatMoney(visibleSubtotal(cart))}
                    </span>
                  </p>
                  <CheckoutButton />
                  <Link
                    href="/cart"
                    prefetch={false}
                    onClick={close}
                    className={buttonStyle('bare', 'small', 'w-full')}
                  >
                    View the whole basket
                  </Link>
                </div>
              </>
            )}
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </>
  )
}
