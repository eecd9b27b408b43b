import { isDeepStrictEqual } from 'node:util'
import { categoryPaths } from '../domain/category-paths.ts'
import { errors } from '../errors.ts'
import type { ImportedProduct, Product } from '../schemas.ts'
import { lockCatalogue } from '../store/catalogue-store.ts'
import { readCategories } from '../store/category-store.ts'
import type { Tx } from '../store/prisma.ts'
import { isTaken, lockProducts, writeProducts } from '../store/product-store.ts'
import { announceProducts } from './announce-products.ts'

/** Brings products to what the file says; those that are so already keep their version and are not announced. */
export async function importProducts(tx: Tx, products: ImportedProduct[]): Promise<number> {
  await lockCatalogue(tx)
  const paths = categoryPaths(await readCategories(tx))
  const known = await lockProducts(
    tx,
    products.map((product) => product.productId),
  )
  const changed = new Map<string, Product>()
  for (const product of products) {
    const categoryPath = paths.get(product.categorySlug)
    if (!categoryPath)
      throw errors.validation(`${product.sku}: there is no category "${product.categorySlug}".`)
    const before = known.get(product.productId)
    if (before && before.sku !== product.sku)
      throw errors.conflict(`${before.sku} is sold already: a product keeps its SKU.`)
    const wanted = { ...product, categoryPath, version: before?.version ?? 1 }
    if (isDeepStrictEqual(before, wanted)) changed.delete(product.productId)
    else changed.set(product.productId, { ...wanted, version: before ? before.version + 1 : 1 })
  }
  await writeProducts(tx, [...changed.values()]).catch((error: unknown) => {
    throw isTaken(error) ? errors.conflict('A slug, SKU or EAN belongs to another product already.') : error
  })
  await announceProducts(tx, [...changed.values()])
  return changed.size
}
