'use client'

import { ShoppingBasket } from 'lucide-react'
import { useState } from 'react'
import { cartStore, visibleQuantity } from '@/lib/browser/cart-store.ts'
import { useCart } from '@/lib/browser/use-cart.ts'
import { formatMoney } from '@/lib/money.ts'
import type { CartLine } from '@/lib/shop/cart.ts'
import { buttonStyle } from '../ui/button-style.ts'
import { QuantityStepper } from './quantity-stepper.tsx'

interface AddToCartProps {
  draft: CartLine
  isOut: boolean
  available: number
}

export function AddToCart({ draft, isOut, available }: AddToCartProps) {
  const inBasket = visibleQuantity(useCart(), draft.sku)
  const [quantity, setQuantity] = useState(1)
  const room = Math.min(99, available) - inBasket

  if (isOut || draft.unitAmountMinor === null) {
    return (
      <p className="mt-6 flex min-h-13 items-center text-ink-soft">
        {isOut
          ? 'Come back tomorrow: this stand is filled again every morning.'
          : 'You can add it as soon as we know the price again.'}
      </p>
    )
  }
  const wanted = Math.max(1, Math.min(quantity, room))
  return (
    <div className="mt-6">
      <div className="flex flex-wrap gap-3">
        <QuantityStepper
          quantity={wanted}
          productName={draft.name}
          onChange={setQuantity}
          min={1}
          max={Math.max(1, room)}
          size="large"
        />
        <button
          type="button"
          disabled={room <= 0}
          onClick={() => {
            cartStore.setQuantity(draft.sku, inBasket + wanted, draft)
            cartStore.setOpen(true)
            setQuantity(1)
          }}
          className={buttonStyle('accent', 'large', 'flex-1')}
        >
          <ShoppingBasket aria-hidden className="size-5" />
          Add to basket
          <span className="figures font-bold">{formatMoney(draft.unitAmountMinor * wanted)}</span>
        </button>
      </div>
      <p className="mt-3 min-h-5 text-small text-ink-soft">
        {inBasket > 0 && (
          <>
            {inBasket} in your basket{room <= 0 && ', which is all we have'}.{' '}
            <button type="button" onClick={() => cartStore.setOpen(true)} className="prose-link">
              View basket
            </button>
          </>
        )}
      </p>
    </div>
  )
}
