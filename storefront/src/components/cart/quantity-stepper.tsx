'use client'

import { Minus, Plus, Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { classNames } from '../ui/class-names.ts'

interface QuantityStepperProps {
  quantity: number
  productName: string
  onChange: (quantity: number) => void
  min?: number
  max?: number
  size?: 'small' | 'large'
  /** Fills the room it is given, for cards. */
  isWide?: boolean
}

const BUTTON =
  'grid h-full shrink-0 place-items-center hover:bg-sunken disabled:opacity-40 focus-visible:rounded-full'

export function QuantityStepper({
  quantity,
  productName,
  onChange,
  min = 0,
  max = 99,
  size = 'small',
  isWide = false,
}: QuantityStepperProps) {
  const [typed, setTyped] = useState(String(quantity))
  useEffect(() => setTyped(String(quantity)), [quantity])

  const commit = () => {
    const wanted = Number(typed)
    if (/^\d+$/.test(typed) && wanted !== quantity) onChange(Math.max(min, Math.min(max, wanted)))
    else setTyped(String(quantity))
  }
  const width = size === 'small' ? 'w-10' : 'w-12'
  const removes = min === 0 && quantity === 1

  return (
    <div
      role="group"
      aria-label={`Quantity of ${productName}`}
      className={classNames(
        'flex items-center rounded-full border border-edge bg-surface',
        size === 'small' ? 'h-10' : 'h-13',
        isWide ? 'w-full justify-between' : 'w-fit',
      )}
    >
      <button
        type="button"
        onClick={() => onChange(quantity - 1)}
        disabled={quantity <= min}
        aria-label={removes ? `Remove ${productName}` : `One less of ${productName}`}
        className={classNames(BUTTON, width, 'rounded-l-full')}
      >
        {removes ? <Trash2 aria-hidden className="size-4" /> : <Minus aria-hidden className="size-4" />}
      </button>
      <input
        type="text"
        inputMode="numeric"
        value={typed}
        aria-label={`Quantity of ${productName}`}
        onChange={(event) => setTyped(event.target.value.replaceAll(/\D/g, '').slice(0, 2))}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            commit()
          }
          if (event.key === 'ArrowUp') onChange(Math.min(max, quantity + 1))
          if (event.key === 'ArrowDown') onChange(Math.max(min, quantity - 1))
        }}
        className="figures h-full w-9 bg-transparent text-center font-semibold focus-visible:rounded-sm"
      />
      <button
        type="button"
        onClick={() => onChange(quantity + 1)}
        disabled={quantity >= max}
        aria-label={`One more of ${productName}`}
        className={classNames(BUTTON, width, 'rounded-r-full')}
      >
        <Plus aria-hidden className="size-4" />
      </button>
    </div>
  )
}
