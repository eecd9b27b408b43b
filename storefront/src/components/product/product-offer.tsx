import { CircleCheck, CircleDot, CircleX, Clock, Truck } from 'lucide-react'
import { publicUrl } from '@/config.ts'
import { findStock } from '@/lib/backend/inventory.ts'
import { findPrice } from '@/lib/backend/pricing.ts'
import { DELIVERY_FEE_MINOR, FREE_DELIVERY_FROM_MINOR } from '@/lib/delivery-terms.ts'
import { formatMoney, formatRoundMoney } from '@/lib/money.ts'
import { productSchema } from '@/lib/product-schema.ts'
import type { PriceWithVat, Product, Stock } from '@/lib/shop/product.ts'
import { AddToCart } from '../cart/add-to-cart.tsx'
import { PriceTag } from './price-tag.tsx'

function StockLine({ stock }: { stock: Stock | null }) {
  if (stock === null) {
    return (
      <p className="flex items-center gap-2 text-ink-soft">
        <Clock aria-hidden className="size-5" /> We check availability at checkout
      </p>
    )
  }
  if (stock.status === 'out') {
    return (
      <p className="flex items-center gap-2 font-semibold text-tomato">
        <CircleX aria-hidden className="size-5" /> Sold out
      </p>
    )
  }
  if (stock.status === 'low') {
    return (
      <p className="flex items-center gap-2 font-semibold text-amber">
        <CircleDot aria-hidden className="size-5" /> Only {stock.available} left
      </p>
    )
  }
  return (
    <p className="flex items-center gap-2 font-semibold text-link">
      <CircleCheck aria-hidden className="size-5" /> In stock
    </p>
  )
}

function vatNote(price: PriceWithVat | null): string {
  if (price === null) return 'We cannot tell the price at the moment. Please look again in a minute.'
  return price.vatRateBp === null ? 'VAT included' : `VAT of ${price.vatRateBp / 100}% included`
}

export async function ProductOffer({ product }: { product: Product }) {
  const [price, stock] = await Promise.all([findPrice(product.sku), findStock(product.sku)])
  const isOut = stock?.status === 'out'
  const schema = productSchema(product, price, stock, publicUrl())
  return (
    <div
      className="mt-6 rounded-xl border border-line bg-surface p-5 shadow-card sm:p-6"
      data-testid="product-offer"
    >
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: JSON.stringify(schema).replaceAll('<', '\\u003c') }}
      />
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <PriceTag price={price} size="large" />
          <p className="mt-1 text-small text-ink-soft">{vatNote(price)}</p>
        </div>
        <StockLine stock={stock} />
      </div>
      <AddToCart
        isOut={isOut}
        available={stock?.available ?? 99}
        draft={{
          sku: product.sku,
          slug: product.slug,
          name: product.name,
          brand: product.brand,
          pictureUrl: product.pictureUrl,
          quantity: 1,
          unitAmountMinor: price?.amountMinor ?? null,
          lineAmountMinor: price?.amountMinor ?? null,
          availability: stock?.status ?? 'in-stock',
        }}
      />
      <p className="mt-5 flex items-start gap-2.5 border-t border-line pt-4 text-small text-ink-soft">
        <Truck aria-hidden className="mt-0.5 size-4.5 shrink-0" />
        Home delivery {formatMoney(DELIVERY_FEE_MINOR)}, free from{' '}
        {formatRoundMoney(FREE_DELIVERY_FROM_MINOR)}. Pick-up is always free.
      </p>
    </div>
  )
}

export function ProductOfferSkeleton() {
  return (
    <div aria-hidden data-skeleton className="mt-6 h-99 rounded-xl sm:h-80 border border-line bg-surface p-6">
      <div className="skeleton h-12 w-36" />
      <div className="skeleton mt-3 h-4 w-28" />
      <div className="skeleton mt-7 h-13 w-full rounded-full" />
      <div className="skeleton mt-8 h-4 w-4/5" />
    </div>
  )
}
