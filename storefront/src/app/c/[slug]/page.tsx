import type { Metadata } from 'next'
import Link from 'next/link'
import { ListingUnavailable, ProductListing } from '@/components/listing/product-listing.tsx'
import { PictureTile } from '@/components/product/picture-tile.tsx'
import { Breadcrumb } from '@/components/ui/breadcrumb.tsx'
import { PageMessage } from '@/components/ui/page-message.tsx'
import { listCategories } from '@/lib/backend/catalog.ts'
import { findListing } from '@/lib/backend/search.ts'
import { childrenOf, pathTo, withDescendants } from '@/lib/category-tree.ts'
import { listingHref, parseListingState, searchQuery } from '@/lib/listing-state.ts'

export async function generateMetadata({ params }: PageProps<'/c/[slug]'>): Promise<Metadata> {
  const { slug } = await params
  const categories = await listCategories().catch(() => [])
  const category = categories.find((candidate) => candidate.slug === slug)
  return { title: category?.name ?? 'Department', alternates: { canonical: `/c/${slug}` } }
}

export default async function DepartmentPage({ params, searchParams }: PageProps<'/c/[slug]'>) {
  const { slug } = await params
  const path = `/c/${slug}`
  const parsed = parseListingState(await searchParams)
  const state = { ...parsed, query: '', choices: { ...parsed.choices, category: [] } }
  const categories = await listCategories().catch(() => [])
  const category = categories.find((candidate) => candidate.slug === slug)
  if (category === undefined) {
    return (
      <div className="page py-10">
        <ListingUnavailable href={listingHref(path, state)} />
      </div>
    )
  }

  const listing = await findListing(searchQuery(state, withDescendants(categories, slug)))
  const ancestors = pathTo(categories, slug).slice(0, -1)
  const siblings = childrenOf(categories, slug).length > 0 ? childrenOf(categories, slug) : []
  return (
    <div className="pb-20">
      <div className="border-b border-line bg-sunken">
        <div className="page grid grid-cols-[1fr_auto] items-end gap-x-6 pt-4">
          <div className="pb-6 sm:pb-8">
            <Breadcrumb
              steps={[
                { name: 'Home', href: '/' },
                ...ancestors.map(({ name, slug: at }) => ({ name, href: `/c/${at}` })),
              ]}
              here={category.name}
            />
            <h1 className="mt-2 text-display font-extrabold tracking-[-0.04em]">{category.name}</h1>
            {siblings.length > 0 && (
              <nav aria-label={`Inside ${category.name}`} className="mt-5">
                <ul className="flex flex-wrap gap-2">
                  {siblings.map((child) => (
                    <li key={child.slug}>
                      <Link
                        href={`/c/${child.slug}`}
                        prefetch={false}
                        className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line bg-surface py-1 pr-4 pl-1.5 text-small font-semibold hover:border-ink focus-visible:rounded-full"
                      >
                        <img src={child.pictureUrl} alt="" width={32} height={32} className="rounded-full" />
                        {child.name}
                        <span className="figures font-normal text-ink-soft">{child.productCount}</span>
                      </Link>
                    </li>
                  ))}
                </ul>
              </nav>
            )}
          </div>
          <PictureTile
            pictureUrl={category.pictureUrl}
            word={category.slug}
            size={170}
            shape="arch"
            isEager
            className="hidden aspect-[10/11] w-42 rounded-b-none! [--arch-rise:45.5%] sm:grid"
          />
        </div>
      </div>
      <div className="page pt-8">
        <ProductListing
          path={path}
          state={state}
          listing={listing}
          withDepartments={false}
          empty={
            <PageMessage title="This stand is being set up">
              <p>There is nothing here yet. The other departments are open.</p>
            </PageMessage>
          }
        />
      </div>
    </div>
  )
}
