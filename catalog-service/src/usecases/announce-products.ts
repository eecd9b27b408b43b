import { productChanged } from '../events.ts'
import type { Product } from '../schemas.ts'
import { countChange } from '../store/catalogue-store.ts'
import type { Tx } from '../store/prisma.ts'

/** Tells everybody of products that were written just now. */
export async function announceProducts(tx: Tx, products: Product[]): Promise<void> {
  if (products.length === 0) return
  await tx.publish(...products.map(productChanged))
  await countChange(tx)
}
