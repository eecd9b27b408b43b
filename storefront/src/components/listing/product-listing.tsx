import { SlidersHorizontal } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { ListingState } from '@/lib/listing-state.ts'
import { CHOICES, countFilters, listingHref, withoutFilters, withPage } from '@/lib/listing-state.ts'
import type { Listing } from '@/lib/shop/listing.ts'
import { ProductCard } from '../product/product-card.tsx'
import { buttonStyle } from '../ui/button-style.ts'
import { Notice } from '../ui/notice.tsx'
import { ActiveFilters } from './active-filters.tsx'
import { FacetGroup } from './facet-group.tsx'
import { FilterForm, ListingControlProvider } from './filter-form.tsx'
import { PRODUCT_GRID } from './listing-skeleton.tsx'
import { Pagination } from './pagination.tsx'
import { PriceBands } from './price-bands.tsx'
import { PriceRange } from './price-range.tsx'
import { SortSelect } from './sort-select.tsx'

interface ProductListingProps {
  path: string
  state: ListingState
  listing: Listing | null
  /** The department facet has no place on a department's own page. */
  withDepartments: boolean
  empty: ReactNode
}

export function ListingUnavailable({ href }: { href: string }) {
  return (
    <Notice
      tone="caution"
      title="We cannot list products at the moment"
      actions={
        <a href={href} className={buttonStyle('primary', 'small')}>
          Try again
        </a>
      }
    >
      Our search does not answer. Your basket is safe, and the pages of single products still open.
    </Notice>
  )
}

function FilterPanel({
  path,
  state,
  listing,
  withDepartments,
}: Omit<ProductListingProps, 'empty' | 'listing'> & { listing: Listing }) {
  return (
    <FilterForm path={path}>
      {state.query !== '' && <input type="hidden" name="q" value={state.query} />}
      <noscript>
        <button type="submit" className={buttonStyle('primary', 'small', 'mb-4 w-full')}>
          Apply filters
        </button>
      </noscript>
      {CHOICES.filter(({ facet }) => withDepartments || facet !== 'category').map(
        ({ param, facet, title }) => (
          <FacetGroup
            key={param}
            param={param}
            title={title}
            values={listing.facets.find(({ name }) => name === facet)?.values ?? []}
          />
        ),
      )}
      <PriceRange>
        <PriceBands
          path={path}
          state={state}
          values={listing.facets.find(({ name }) => name === 'price')?.values ?? []}
        />
      </PriceRange>
    </FilterForm>
  )
}

export function ProductListing({ path, state, listing, withDepartments, empty }: ProductListingProps) {
  const here = listingHref(path, state)
  if (listing === null) return <ListingUnavailable href={here} />

  const filterCount = countFilters(state)
  if (listing.total === 0 && filterCount === 0) return empty

  const pageCount = Math.ceil(listing.total / Math.max(1, listing.pageSize))
  const first = (listing.page - 1) * listing.pageSize + 1
  const range = `${first}–${first + listing.items.length - 1} of ${listing.total}`
  return (
    <ListingControlProvider path={path} state={state}>
      <div className="grid items-start gap-x-10 lg:grid-cols-[15rem_1fr]">
        <div className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto lg:overscroll-contain lg:pr-2 lg:[scrollbar-width:thin]">
          <input id="show-filters" type="checkbox" className="peer sr-only lg:hidden" />
          <label
            htmlFor="show-filters"
            className={buttonStyle(
              'quiet',
              'medium',
              'mb-4 w-full peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus lg:hidden',
            )}
          >
            <SlidersHorizontal aria-hidden className="size-4.5" />
            Filters{filterCount > 0 && ` (${filterCount})`}
          </label>
          <div className="hidden peer-checked:block lg:block">
            <h2 className="pb-3 text-lead max-lg:sr-only">Filters</h2>
            <FilterPanel path={path} state={state} listing={listing} withDepartments={withDepartments} />
          </div>
        </div>

        <section aria-labelledby="results-title" className="min-w-0">
          <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
            <h2 id="results-title" className="sr-only">
              Products
            </h2>
            <p role="status" className="figures text-small text-ink-soft">
              {listing.total === 0 ? 'No products' : listing.total === 1 ? '1 product' : `${range} products`}
            </p>
            <SortSelect />
          </div>
          <ActiveFilters path={path} state={state} facets={listing.facets} />
          {listing.items.length === 0 ? (
            <Notice
              tone="info"
              title="Nothing matches all of these filters"
              actions={
                <Link
                  href={listingHref(path, withoutFilters(state))}
                  prefetch={false}
                  className={buttonStyle('primary', 'small')}
                >
                  Clear all filters
                </Link>
              }
            >
              Take one away above, or start again with all products.
            </Notice>
          ) : (
            <ul className={`${PRODUCT_GRID} transition-opacity group-data-pending/listing:opacity-50`}>
              {listing.items.map((product, index) => (
                <li key={product.sku}>
                  <ProductCard product={product} isEager={index < 8} />
                </li>
              ))}
            </ul>
          )}
          <Pagination
            page={listing.page}
            pageCount={pageCount}
            hrefOf={(page) => listingHref(path, withPage(state, page))}
          />
        </section>
      </div>
    </ListingControlProvider>
  )
}
