import type { PickupPlace } from '@/lib/shop/checkout.ts'
import type { Stock } from '@/lib/shop/product.ts'
import { toPickupPlaces } from '@/lib/transforms/checkout.ts'
import { readList } from '@/lib/transforms/fields.ts'
import { toStock } from '@/lib/transforms/product.ts'
import { ask } from './ask.ts'
import { NOBODY } from './caller.ts'
import { keepFresh } from './keep-fresh.ts'

const loadStock = keepFresh(
  async (sku) => {
    const answer = await ask({
      service: 'inventory',
      path: `/v1/availability?${new URLSearchParams({ sku })}`,
      caller: NOBODY,
    })
    return readList(answer, 'items', toStock)[0] ?? null
  },
  { freshMs: 2_000, staleMs: 2_000, maxEntries: 2_000 },
)

/** Null means nobody can tell right now: the shopper may still try, stock is held at checkout anyway. */
export async function findStock(sku: string): Promise<Stock | null> {
  try {
    return await loadStock(sku)
  } catch {
    return null
  }
}

const loadPickupPlaces = keepFresh(
  async () => toPickupPlaces(await ask({ service: 'inventory', path: '/v1/locations', caller: NOBODY })),
  { freshMs: 60_000, staleMs: 3_600_000, maxEntries: 1 },
)

export async function listPickupPlaces(): Promise<PickupPlace[]> {
  try {
    return await loadPickupPlaces('all')
  } catch {
    return []
  }
}
