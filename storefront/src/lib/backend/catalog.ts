import { cache } from 'react'
import type { Category, Product } from '@/lib/shop/product.ts'
import { readList } from '@/lib/transforms/fields.ts'
import { toCategories, toProduct } from '@/lib/transforms/product.ts'
import { ask } from './ask.ts'
import { isMissing } from './backend-problem.ts'
import { NOBODY } from './caller.ts'
import { keepFresh } from './keep-fresh.ts'

const loadCategories = keepFresh(
  async () => toCategories(await ask({ service: 'catalog', path: '/v1/categories', caller: NOBODY })),
  { freshMs: 60_000, staleMs: 3_600_000, maxEntries: 1 },
)

export function listCategories(): Promise<Category[]> {
  return loadCategories('all')
}

const loadProduct = keepFresh(
  async (slug) =>
    toProduct(
      await ask({ service: 'catalog', path: `/v1/products/${encodeURIComponent(slug)}`, caller: NOBODY }),
    ),
  { freshMs: 10_000, staleMs: 600_000, maxEntries: 2_000 },
)

/** The product, or null when there is none on sale under this name. */
export const findProduct = cache(async (slug: string): Promise<Product | null> => {
  try {
    const product = await loadProduct(slug)
    return product.active ? product : null
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
})

export async function findProductsBySku(skus: string[]): Promise<Product[]> {
  if (skus.length === 0) return []
  const query = new URLSearchParams(skus.map((sku): [string, string] => ['sku', sku]))
  return readList(
    await ask({ service: 'catalog', path: `/v1/products?${query}`, caller: NOBODY }),
    'items',
    toProduct,
  )
}
