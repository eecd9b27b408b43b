'use client'

import Link from 'next/link'
import { visibleCount, visibleLines, visibleSubtotal } from '@/lib/browser/cart-store.ts'
import { useCart } from '@/lib/browser/use-cart.ts'
import { formatMoney } from '@/lib/money.ts'
import type { Cart } from '@/lib/shop/cart.ts'
import { buttonStyle } from '../ui/button-style.ts'
import { CartFailure } from './cart-failure.tsx'
import { CartLineRow } from './cart-line-row.tsx'
import { CheckoutButton } from './checkout-button.tsx'
import { DeliveryMeter } from './delivery-meter.tsx'

export function CartView({ initial }: { initial: Cart }) {
  const cart = useCart(initial)
  const lines = visibleLines(cart)
  const subtotalMinor = visibleSubtotal(cart)
  const count = visibleCount(cart)

  if (lines.length === 0) {
    return (
      <div className="mt-8 rounded-xl border border-line bg-surface px-6 py-14 text-center">
        <p className="font-display text-title font-bold">Nothing in it yet</p>
        <p className="mt-2 text-ink-soft">Walk the hall and pick what looks good.</p>
        <Link href="/#departments" className={buttonStyle('primary', 'medium', 'mt-6')}>
          See the departments
        </Link>
      </div>
    )
  }
  return (
    <div className="mt-6 grid items-start gap-x-10 gap-y-8 lg:grid-cols-[1fr_23rem]">
      <section aria-labelledby="lines-title">
        <h2 id="lines-title" className="sr-only">
          Products
        </h2>
        <ul className="divide-y divide-line border-y border-line">
          {lines.map((line) => (
            <CartLineRow key={line.sku} line={line} />
          ))}
        </ul>
      </section>
      <section
        aria-labelledby="summary-title"
        className="space-y-4 rounded-xl border border-line bg-surface p-6 lg:sticky lg:top-6"
      >
        <h2 id="summary-title" className="text-title">
          Summary
        </h2>
        <CartFailure />
        <DeliveryMeter subtotalMinor={subtotalMinor} />
        <dl className="space-y-2 border-t border-line pt-4">
          <div className="flex items-baseline justify-between">
            <dt>
              Subtotal, {count} {count === 1 ? 'item' : 'items'}
            </dt>
            <dd className="figures font-display text-[1.75rem] leading-none font-bold" data-testid="subtotal">
              {formatMoney(subtotalMinor)}
            </dd>
          </div>
          <div className="flex justify-between text-small text-ink-soft">
            <dt>VAT</dt>
            <dd>included</dd>
          </div>
          <div className="flex justify-between text-small text-ink-soft">
            <dt>Delivery or pick-up</dt>
            <dd>chosen at checkout</dd>
          </div>
        </dl>
        <CheckoutButton />
      </section>
    </div>
  )
}
