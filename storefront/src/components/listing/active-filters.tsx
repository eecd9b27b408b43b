import { X } from 'lucide-react'
import Link from 'next/link'
import type { ListingState } from '@/lib/listing-state.ts'
import { CHOICES, countFilters, listingHref, withoutChoice, withoutFilters } from '@/lib/listing-state.ts'
import { formatMoney } from '@/lib/money.ts'
import type { Facet } from '@/lib/shop/listing.ts'

interface Chip {
  label: string
  href: string
}

function priceLabel(min: number | null, max: number | null): string {
  if (min !== null && max !== null) return `${formatMoney(min)} to ${formatMoney(max)}`
  return min === null ? `Up to ${formatMoney(max ?? 0)}` : `From ${formatMoney(min)}`
}

function chipsOf(path: string, state: ListingState, facets: Facet[]): Chip[] {
  const chips: Chip[] = CHOICES.flatMap(({ param, facet }) =>
    state.choices[param].map((value) => {
      const label =
        facets.find(({ name }) => name === facet)?.values.find((item) => item.value === value)?.label ?? value
      return {
        label: param === 'free' ? `Free from ${label.toLowerCase()}` : label,
        href: listingHref(path, withoutChoice(state, param, value)),
      }
    }),
  )
  if (state.minPriceMinor !== null || state.maxPriceMinor !== null) {
    chips.push({
      label: priceLabel(state.minPriceMinor, state.maxPriceMinor),
      href: listingHref(path, { ...state, page: 1, minPriceMinor: null, maxPriceMinor: null }),
    })
  }
  if (state.inStock)
    chips.push({ label: 'In stock', href: listingHref(path, { ...state, page: 1, inStock: false }) })
  return chips
}

interface ActiveFiltersProps {
  path: string
  state: ListingState
  facets: Facet[]
}

export function ActiveFilters({ path, state, facets }: ActiveFiltersProps) {
  if (countFilters(state) === 0) return null
  return (
    <div className="mb-6 flex flex-wrap items-center gap-2">
      <h2 className="sr-only">Active filters</h2>
      <ul className="flex flex-wrap gap-2">
        {chipsOf(path, state, facets).map((chip) => (
          <li key={chip.label}>
            <Link
              href={chip.href}
              prefetch={false}
              scroll={false}
              className="inline-flex min-h-9 items-center gap-1.5 rounded-full bg-iron-wash pr-2.5 pl-3.5 text-small font-semibold text-link hover:bg-sunken focus-visible:rounded-full"
            >
              <span className="sr-only">Remove filter </span>
              {chip.label} <X aria-hidden className="size-4" />
            </Link>
          </li>
        ))}
      </ul>
      <Link
        href={listingHref(path, withoutFilters(state))}
        prefetch={false}
        scroll={false}
        className="prose-link inline-flex min-h-9 items-center px-2 text-small"
      >
        Clear all
      </Link>
    </div>
  )
}
