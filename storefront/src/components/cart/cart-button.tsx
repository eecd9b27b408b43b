'use client'

import { ShoppingBasket } from 'lucide-react'
import { cartStore, visibleCount } from '@/lib/browser/cart-store.ts'
import { useCart } from '@/lib/browser/use-cart.ts'
import type { Cart } from '@/lib/shop/cart.ts'

/** A link to the basket that slides it in where it can. */
export function CartButton({ initial }: { initial: Cart | null }) {
  const count = visibleCount(useCart(initial))
  return (
    <a
      href="/cart"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        cartStore.setOpen(true)
      }}
      aria-haspopup="dialog"
      className="inline-flex h-11 min-w-11 items-center justify-center gap-2 rounded-full bg-iron px-3 font-semibold text-on-iron hover:bg-iron-hover focus-visible:rounded-full sm:px-4"
    >
      <ShoppingBasket aria-hidden className="size-5.5" />
      <span className="max-sm:sr-only">Basket</span>
      <span
        key={count}
        className="figures grid h-6 min-w-6 animate-[bump_0.3s_var(--ease-out)] place-items-center rounded-full bg-saffron px-1.5 text-small font-bold text-on-saffron data-[empty]:bg-transparent data-[empty]:text-on-iron"
        data-empty={count === 0 || undefined}
      >
        {count > 99 ? '99+' : count}
        <span className="sr-only"> {count === 1 ? 'item' : 'items'}</span>
      </span>
    </a>
  )
}
