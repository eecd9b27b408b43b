import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { findRailCandidates } from '@/lib/backend/search.ts'
import { parseListingState, searchQuery } from '@/lib/listing-state.ts'
import type { SearchParams } from '@/lib/listing-state.ts'
import { pickVaried, rotated } from '@/lib/pick-varied.ts'
import { ProductCard, ProductCardSkeleton } from './product-card.tsx'

export interface RailProps {
  id: string
  title: string
  text: string
  href: string
  filters: SearchParams
  categories?: string[]
  /** A product that is on the page already. */
  exceptSku?: string
}

const RAIL_SIZE = 6
const CANDIDATES = 60
const DAY_MS = 86_400_000

const dayNumber = () => Math.floor(Date.now() / DAY_MS)
const TRACK =
  'page grid auto-cols-[minmax(10.5rem,46%)] grid-flow-col gap-x-4 overflow-x-auto pt-1 pb-2 snap-x scroll-px-[clamp(1rem,4vw,2.5rem)] sm:auto-cols-[11.5rem] xl:auto-cols-[calc((100%-7.5rem)/6)] lg:gap-x-6 [scrollbar-width:thin]'

function RailFrame({ title, text, href, id }: Pick<RailProps, 'title' | 'text' | 'href' | 'id'>) {
  return (
    <div className="page mb-5 flex items-end justify-between gap-6">
      <div>
        <h2 id={id} className="text-heading">
          {title}
        </h2>
        <p className="mt-1 text-ink-soft">{text}</p>
      </div>
      <Link
        href={href}
        prefetch={false}
        className="inline-flex min-h-11 shrink-0 items-center gap-1.5 font-semibold text-link hover:underline"
      >
        See all<span className="sr-only">: {title}</span> <ArrowRight aria-hidden className="size-4" />
      </Link>
    </div>
  )
}

/** A row of products. Without an answer from search there is simply no row. */
export async function ProductRail({ filters, categories = [], exceptSku, ...frame }: RailProps) {
  const candidates = await findRailCandidates(
    searchQuery(parseListingState({ stock: '1', ...filters }), categories, CANDIDATES),
  )
  const others = candidates.filter((product) => product.sku !== exceptSku)
  const products = pickVaried(rotated(others, dayNumber()), RAIL_SIZE)
  if (products.length < 2) return null
  return (
    <section aria-labelledby={frame.id}>
      <RailFrame {...frame} />
      <ul className={TRACK} tabIndex={0} aria-labelledby={frame.id}>
        {products.map((product) => (
          <li key={product.sku} className="snap-start">
            <ProductCard product={product} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export function ProductRailSkeleton(frame: Pick<RailProps, 'title' | 'text' | 'href' | 'id'>) {
  return (
    <section aria-busy="true" data-skeleton>
      <RailFrame {...frame} id={`${frame.id}-waiting`} />
      <div className={TRACK}>
        {Array.from({ length: RAIL_SIZE }, (_, index) => (
          <ProductCardSkeleton key={index} />
        ))}
      </div>
    </section>
  )
}
