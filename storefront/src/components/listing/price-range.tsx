'use client'

import type { ReactNode } from 'react'
import { eurosForInput } from '@/lib/money.ts'
import { buttonStyle } from '../ui/button-style.ts'
import { useListingControl } from './filter-form.tsx'

function PriceBox({
  name,
  label,
  amountMinor,
}: {
  name: 'min' | 'max'
  label: string
  amountMinor: number | null
}) {
  const { apply } = useListingControl()
  const shown = eurosForInput(amountMinor)
  const id = `price-${name}`
  return (
    <div className="flex-1 text-small">
      <label htmlFor={id} className="mb-1 block text-ink-soft">
        {label}
      </label>
      <div className="relative">
        <span aria-hidden className="absolute top-1/2 left-3 -translate-y-1/2 text-ink-soft">
          €
        </span>
        <input
          id={id}
          key={shown}
          name={name}
          defaultValue={shown}
          type="text"
          inputMode="decimal"
          maxLength={8}
          autoComplete="off"
          onBlur={(event) => {
            if (event.target.value.trim() !== shown) apply()
          }}
          className="figures h-11 w-full rounded-md border border-edge bg-surface pr-2 pl-7 hover:border-ink focus-visible:rounded-md"
        />
      </div>
    </div>
  )
}

export function PriceRange({ children }: { children: ReactNode }) {
  const { state, apply } = useListingControl()
  return (
    <>
      <fieldset className="border-t border-line py-4">
        <legend className="float-left mb-1.5 w-full font-semibold">Price</legend>
        {children}
        <div className="clear-both flex items-end gap-2">
          <PriceBox name="min" label="From" amountMinor={state.minPriceMinor} />
          <PriceBox name="max" label="To" amountMinor={state.maxPriceMinor} />
          <button type="submit" className={buttonStyle('quiet', 'small', 'min-h-11')}>
            Set<span className="sr-only"> price range</span>
          </button>
        </div>
      </fieldset>
      <fieldset className="border-t border-line py-4">
        <legend className="float-left mb-1.5 w-full font-semibold">Availability</legend>
        <label className="clear-both flex min-h-9 items-center gap-3 text-small hover:text-link has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-focus">
          <input
            type="checkbox"
            name="stock"
            value="1"
            checked={state.inStock}
            onChange={apply}
            className="size-5 accent-iron outline-none"
          />
          Only what is in stock
        </label>
      </fieldset>
    </>
  )
}
