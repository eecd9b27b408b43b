import type { Listing } from '@/lib/shop/listing.ts'
import type { ProductCard } from '@/lib/shop/product.ts'
import { toListing } from '@/lib/transforms/listing.ts'
import { ask } from './ask.ts'
import { NOBODY } from './caller.ts'
import { keepFresh } from './keep-fresh.ts'

const loadListing = keepFresh(
  async (query) => toListing(await ask({ service: 'search', path: `/v1/search?${query}`, caller: NOBODY })),
  { freshMs: 2_000, staleMs: 60_000, maxEntries: 500 },
)

const loadRail = keepFresh(
  async (query) =>
    toListing(await ask({ service: 'search', path: `/v1/search?${query}`, caller: NOBODY })).items,
  { freshMs: 20_000, staleMs: 3_600_000, maxEntries: 300 },
)

/** Products to choose a row from; the same for everybody and a little older than a listing may be. */
export async function findRailCandidates(query: URLSearchParams): Promise<ProductCard[]> {
  try {
    return await loadRail(query.toString())
  } catch {
    return []
  }
}

/** The listing, or null when search cannot answer at the moment. */
export async function findListing(query: URLSearchParams): Promise<Listing | null> {
  try {
    return await loadListing(query.toString())
  } catch {
    return null
  }
}
