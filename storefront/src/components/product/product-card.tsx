import Link from 'next/link'
import { formatNetContent } from '@/lib/net-content.ts'
import type { CartLine } from '@/lib/shop/cart.ts'
import type { ProductCard as Product } from '@/lib/shop/product.ts'
import { QuickAdd } from '../cart/quick-add.tsx'
import { LabelList, tellingLabels } from './label-list.tsx'
import { PictureTile } from './picture-tile.tsx'
import { PriceTag } from './price-tag.tsx'

export function toDraftLine(product: Product): CartLine {
  return {
    sku: product.sku,
    slug: product.slug,
    name: product.name,
    brand: product.brand,
    pictureUrl: product.pictureUrl,
    quantity: 1,
    unitAmountMinor: product.price?.amountMinor ?? null,
    lineAmountMinor: product.price?.amountMinor ?? null,
    availability: product.availability,
  }
}

interface ProductCardProps {
  product: Product
  isEager?: boolean
  headingLevel?: 'h2' | 'h3'
}

export function ProductCard({ product, isEager = false, headingLevel: Heading = 'h3' }: ProductCardProps) {
  const isOut = product.availability === 'out'
  const content = product.netContent === null ? '' : formatNetContent(product.netContent)
  return (
    <article
      className="group relative flex h-full flex-col"
      data-testid="product-card"
      data-sku={product.sku}
    >
      <div className="relative">
        <PictureTile
          pictureUrl={product.pictureUrl}
          word={product.name}
          size={280}
          isFaded={isOut}
          isEager={isEager}
          className="aspect-square w-full transition-shadow duration-200 group-hover:shadow-lift [&_img]:transition-transform [&_img]:duration-300 group-hover:[&_img]:scale-104"
        />
        <div className="pointer-events-none absolute top-2.5 left-2.5">
          <LabelList labels={tellingLabels(product.labels)} limit={1} />
        </div>
      </div>
      <div className="flex flex-1 flex-col pt-3">
        <p className="truncate text-micro text-ink-soft">{product.brand}</p>
        <Heading className="mt-0.5 font-body text-body leading-snug font-semibold tracking-normal text-pretty">
          <Link
            href={`/p/${product.slug}`}
            prefetch={false}
            className="after:absolute after:inset-0 after:rounded-lg group-hover:underline focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-offset-2 focus-visible:after:outline-focus"
          >
            {product.name}
          </Link>
        </Heading>
        <p className="mt-0.5 mb-3 text-small text-ink-soft">
          {content}
          {product.availability === 'low' && (
            <span className="font-semibold text-amber">{content === '' ? '' : ' · '}Only a few left</span>
          )}
        </p>
        <div className="mt-auto flex items-end justify-between gap-2">
          <PriceTag price={product.price} />
          <div className="relative z-1">
            {isOut ? (
              <span className="inline-flex min-h-10 items-center text-small font-semibold text-ink-soft">
                Sold out
              </span>
            ) : (
              product.price !== null && <QuickAdd draft={toDraftLine(product)} />
            )}
          </div>
        </div>
      </div>
    </article>
  )
}

export function ProductCardSkeleton() {
  return (
    <div aria-hidden data-skeleton>
      <div className="skeleton aspect-square w-full rounded-lg" />
      <div className="skeleton mt-4 h-3 w-1/3" />
      <div className="skeleton mt-2 h-4 w-4/5" />
      <div className="skeleton mt-6 h-7 w-1/3" />
    </div>
  )
}
