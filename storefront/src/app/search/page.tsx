import type { Metadata } from 'next'
import Link from 'next/link'
import { DepartmentArcade } from '@/components/home/department-arcade.tsx'
import { ProductListing } from '@/components/listing/product-listing.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { listCategories } from '@/lib/backend/catalog.ts'
import { findListing } from '@/lib/backend/search.ts'
import { parseListingState, searchQuery } from '@/lib/listing-state.ts'

export async function generateMetadata({ searchParams }: PageProps<'/search'>): Promise<Metadata> {
  const { query } = parseListingState(await searchParams)
  return { title: query === '' ? 'All products' : `Search: ${query}`, robots: { index: false } }
}

function NothingFound({ query }: { query: string }) {
  return (
    <div className="max-w-prose py-6">
      <h2 className="text-title">We found nothing for “{query}”</h2>
      <ul className="mt-3 list-disc space-y-1 pl-5 text-ink-soft">
        <li>Check the spelling, or try a shorter word: “bread” finds more than “wholegrain bread rolls”.</li>
        <li>Search for a brand, a label such as “organic”, or a department.</li>
      </ul>
    </div>
  )
}

export default async function SearchPage({ searchParams }: PageProps<'/search'>) {
  const state = parseListingState(await searchParams)
  const listing = await findListing(searchQuery(state))
  const isEmpty = listing !== null && listing.total === 0
  const categories = isEmpty ? await listCategories().catch(() => []) : []
  const corrected = listing?.correctedQuery ?? null

  return (
    <div className="pt-8 pb-20">
      <div className="page">
        <h1 className="mb-6 text-heading">
          {state.query === '' ? 'All products' : `Results for “${corrected ?? state.query}”`}
        </h1>
        {corrected !== null && (
          <Notice tone="info" role="status" className="mb-6">
            Nothing is called “{state.query}”, so these are the results for <strong>{corrected}</strong>.{' '}
            <Link
              href={`/search?${new URLSearchParams({ q: corrected })}`}
              prefetch={false}
              className="prose-link"
            >
              Search for {corrected} instead
            </Link>
          </Notice>
        )}
        <ProductListing
          path="/search"
          state={state}
          listing={listing}
          withDepartments
          empty={<NothingFound query={state.query} />}
        />
      </div>
      {isEmpty && (
        <div className="pt-10">
          <DepartmentArcade categories={categories} />
        </div>
      )}
    </div>
  )
}
