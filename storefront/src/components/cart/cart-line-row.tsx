'use client'

import { X } from 'lucide-react'
import Link from 'next/link'
import { cartStore } from '@/lib/browser/cart-store.ts'
import { formatMoney } from '@/lib/money.ts'
import type { CartLine } from '@/lib/shop/cart.ts'
import { PictureTile } from '../product/picture-tile.tsx'
import { QuantityStepper } from './quantity-stepper.tsx'

interface CartLineRowProps {
  line: CartLine
  isCompact?: boolean
  onLeave?: () => void
}

export function CartLineRow({ line, isCompact = false, onLeave }: CartLineRowProps) {
  const change = (quantity: number) => cartStore.setQuantity(line.sku, quantity)
  return (
    <li className="grid grid-cols-[auto_1fr_auto] gap-x-4 gap-y-2 py-4">
      <PictureTile
        pictureUrl={line.pictureUrl}
        word={line.name}
        size={isCompact ? 64 : 88}
        className={isCompact ? 'size-16' : 'size-22'}
      />
      <div className="min-w-0">
        <Link
          href={`/p/${line.slug}`}
          prefetch={false}
          onClick={onLeave}
          className="leading-snug font-semibold hover:underline"
        >
          {line.name}
        </Link>
        <p className="text-small text-ink-soft">
          {line.unitAmountMinor === null ? 'Price unavailable' : `${formatMoney(line.unitAmountMinor)} each`}
        </p>
        {line.availability === 'out' && (
          <p className="text-small font-semibold text-tomato">Sold out since you added it</p>
        )}
        {line.availability === 'low' && (
          <p className="text-small font-semibold text-amber">Only a few left</p>
        )}
      </div>
      <p className="figures text-right font-display text-lead font-bold">
        {line.lineAmountMinor === null ? '–' : formatMoney(line.lineAmountMinor)}
      </p>
      <div className="col-start-2 col-end-4 flex items-center justify-between">
        <QuantityStepper quantity={line.quantity} productName={line.name} onChange={change} min={1} />
        <button
          type="button"
          onClick={() => change(0)}
          className="inline-flex min-h-10 items-center gap-1.5 rounded-full px-2 text-small text-ink-soft hover:text-tomato"
        >
          <X aria-hidden className="size-4" /> Remove<span className="sr-only"> {line.name}</span>
        </button>
      </div>
    </li>
  )
}
