'use client'

import { Plus } from 'lucide-react'
import { useRef } from 'react'
import { cartStore, visibleQuantity } from '@/lib/browser/cart-store.ts'
import { useCart } from '@/lib/browser/use-cart.ts'
import type { CartLine } from '@/lib/shop/cart.ts'
import { QuantityStepper } from './quantity-stepper.tsx'

export function QuickAdd({ draft }: { draft: CartLine }) {
  const quantity = visibleQuantity(useCart(), draft.sku)
  const box = useRef<HTMLDivElement>(null)

  // The button that was pressed gives way to another one: keep the keyboard where it is.
  const change = (next: number) => {
    const swaps = (quantity === 0) !== (next === 0)
    cartStore.setQuantity(draft.sku, next, draft)
    if (swaps)
      requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('button:last-of-type')?.focus())
  }

  return (
    <div ref={box}>
      {quantity === 0 ? (
        <button
          type="button"
          onClick={() => change(1)}
          aria-label={`Add ${draft.name} to basket`}
          className="grid size-11 place-items-center rounded-full bg-saffron text-on-saffron shadow-card transition-[background-color,transform] hover:bg-saffron-hover active:scale-95 focus-visible:rounded-full"
        >
          <Plus aria-hidden className="size-5" strokeWidth={2.5} />
        </button>
      ) : (
        <QuantityStepper quantity={quantity} productName={draft.name} onChange={change} />
      )}
    </div>
  )
}
