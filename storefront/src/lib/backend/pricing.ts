import type { PriceWithVat } from '@/lib/shop/product.ts'
import { readList } from '@/lib/transforms/fields.ts'
import { toPriceWithVat } from '@/lib/transforms/product.ts'
import { ask } from './ask.ts'
import { NOBODY } from './caller.ts'
import { keepFresh } from './keep-fresh.ts'

const loadPrice = keepFresh(
  async (sku) => {
    const answer = await ask({
      service: 'pricing',
      path: `/v1/prices?${new URLSearchParams({ sku })}`,
      caller: NOBODY,
    })
    return readList(answer, 'items', toPriceWithVat)[0] ?? null
  },
  { freshMs: 2_000, staleMs: 2_000, maxEntries: 2_000 },
)

/** Today's price, or null when it cannot be told at the moment: a page without a price is better than no page. */
export async function findPrice(sku: string): Promise<PriceWithVat | null> {
  try {
    return await loadPrice(sku)
  } catch {
    return null
  }
}
