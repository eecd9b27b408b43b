import Link from 'next/link'
import type { ListingState } from '@/lib/listing-state.ts'
import { listingHref } from '@/lib/listing-state.ts'
import { formatMoney } from '@/lib/money.ts'
import type { FacetValue } from '@/lib/shop/listing.ts'

interface Band {
  value: string
  label: string
  count: number
  minMinor: number | null
  maxMinor: number | null
}

function toBand({ value, count }: FacetValue): Band | null {
  const match = /^(\d+)-(\d*)$/.exec(value)
  if (match === null) return null
  const minMinor = Number(match[1])
  const maxMinor = match[2] === '' ? null : Number(match[2])
  const label =
    maxMinor === null
      ? `${formatMoney(minMinor)} and more`
      : minMinor === 0
        ? `Up to ${formatMoney(maxMinor)}`
        : `${formatMoney(minMinor)} to ${formatMoney(maxMinor)}`
  return { value, label, count, minMinor: minMinor === 0 ? null : minMinor, maxMinor }
}

interface PriceBandsProps {
  path: string
  state: ListingState
  values: FacetValue[]
}

/** Usual price ranges with what each holds; the one in force leads back to all prices. */
export function PriceBands({ path, state, values }: PriceBandsProps) {
  const bands = values.map(toBand).filter((band) => band !== null)
  if (bands.length === 0) return null
  return (
    <ul className="clear-both mb-3">
      {bands.map((band) => {
        const isChosen = state.minPriceMinor === band.minMinor && state.maxPriceMinor === band.maxMinor
        const next = isChosen
          ? { minPriceMinor: null, maxPriceMinor: null }
          : { minPriceMinor: band.minMinor, maxPriceMinor: band.maxMinor }
        return (
          <li key={band.value}>
            <Link
              href={listingHref(path, { ...state, ...next, page: 1 })}
              prefetch={false}
              scroll={false}
              aria-current={isChosen ? 'true' : undefined}
              className="figures flex min-h-9 items-center justify-between gap-3 text-small hover:text-link hover:underline aria-[current]:font-semibold aria-[current]:text-link"
            >
              {band.label}
              <span className="font-normal text-ink-soft">
                {band.count}
                <span className="sr-only"> products</span>
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
