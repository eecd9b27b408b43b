'use client'

import { ChevronDown } from 'lucide-react'
import { SORTS } from '@/lib/listing-state.ts'
import { FILTER_FORM_ID, useListingControl } from './filter-form.tsx'

export function SortSelect() {
  const { state, apply } = useListingControl()
  return (
    <label className="flex items-center gap-2.5 text-small">
      <span className="text-ink-soft">Sort by</span>
      <span className="relative">
        <select
          name="sort"
          form={FILTER_FORM_ID}
          value={state.sort}
          onChange={apply}
          className="h-11 appearance-none rounded-full border border-edge bg-surface pr-10 pl-4 font-semibold hover:border-ink focus-visible:rounded-full"
        >
          {SORTS.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-3.5 size-4 -translate-y-1/2"
        />
      </span>
    </label>
  )
}
