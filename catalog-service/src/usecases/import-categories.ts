import { isDeepStrictEqual } from 'node:util'
import { categoryPaths, type CategoryPath } from '../domain/category-paths.ts'
import { errors } from '../errors.ts'
import type { ImportedCategory } from '../schemas.ts'
import { countChange, lockCatalogue } from '../store/catalogue-store.ts'
import { readCategories, saveCategories } from '../store/category-store.ts'
import type { Tx } from '../store/prisma.ts'
import { lockProductsIn, writeProducts } from '../store/product-store.ts'
import { announceProducts } from './announce-products.ts'

/** Brings categories to what the file says. Products carry the names of their categories, so those below a renamed one change too. */
export async function importCategories(tx: Tx, sent: ImportedCategory[]): Promise<number> {
  const items = [...new Map(sent.map((category) => [category.slug, category])).values()]
  await lockCatalogue(tx)
  const known = await readCategories(tx)
  const paths = pathsOf([
    ...new Map([...known, ...items].map((category) => [category.slug, category])).values(),
  ])
  const imported = await saveCategories(tx, known, items)
  if (imported > 0) await countChange(tx)
  const moved = movedCategories(pathsOf(known), paths)
  if (moved.length === 0) return imported
  const products = [...(await lockProductsIn(tx, moved)).values()].map((product) => ({
    ...product,
    categoryPath: paths.get(product.categorySlug) ?? product.categoryPath,
    version: product.version + 1,
  }))
  await writeProducts(tx, products)
  await announceProducts(tx, products)
  return imported
}

function pathsOf(categories: ImportedCategory[]): Map<string, CategoryPath> {
  try {
    return categoryPaths(categories)
  } catch (error) {
    if (error instanceof RangeError)
      throw errors.validation(`The categories are not a tree: ${error.message}.`)
    throw error
  }
}

function movedCategories(before: Map<string, CategoryPath>, after: Map<string, CategoryPath>): string[] {
  return [...before.keys()].filter((slug) => !isDeepStrictEqual(before.get(slug), after.get(slug)))
}
