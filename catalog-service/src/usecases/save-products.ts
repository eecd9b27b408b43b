import { productChanged } from '../events.ts'
import type { Product } from '../schemas.ts'
import { countChange } from '../store/catalogue-store.ts'
import type { Tx } from '../store/prisma.ts'
import { insertProducts, updateProduct } from '../store/product-store.ts'

/** Writes products that are known to be new or different, and tells everybody. */
export async function saveProducts(tx: Tx, added: Product[], changed: Product[]): Promise<void> {
  if (added.length + changed.length === 0) return
  await insertProducts(tx, added)
  for (const product of changed) await updateProduct(tx, product)
  await tx.publish(...[...added, ...changed].map(productChanged))
  await countChange(tx)
}
