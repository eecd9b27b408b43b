import { formatMoney, formatUnitPrice, splitMoney } from '@/lib/money.ts'
import type { Price } from '@/lib/shop/product.ts'
import { classNames } from '../ui/class-names.ts'

interface PriceTagProps {
  price: Price | null
  size?: 'small' | 'large'
}

/** The amount as on a market slate: euros large, cents small, the price per kilo beneath. */
export function PriceTag({ price, size = 'small' }: PriceTagProps) {
  if (price === null) {
    return (
      <p className={classNames('text-ink-soft', size === 'small' ? 'min-h-11 text-small' : 'text-lead')}>
        Price unavailable
      </p>
    )
  }
  const { lead, cents } = splitMoney(price.amountMinor, price.currency)
  return (
    <p className="figures">
      <span className="sr-only">{formatMoney(price.amountMinor, price.currency)}</span>
      <span
        aria-hidden
        className={classNames(
          'block font-display leading-none font-bold tracking-tight',
          size === 'small' ? 'text-[1.625rem]' : 'text-[3.25rem]',
        )}
      >
        {lead}
        <span className="relative -top-[0.42em] ml-[0.06em] text-[0.54em] tracking-normal">
          {cents.slice(1)}
        </span>
      </span>
      {price.unitPrice !== null && (
        <span
          className={classNames(
            'block text-ink-soft',
            size === 'small' ? 'mt-1 text-micro' : 'mt-2 text-small',
          )}
        >
          {formatUnitPrice(price.unitPrice, price.currency)}
        </span>
      )}
    </p>
  )
}
