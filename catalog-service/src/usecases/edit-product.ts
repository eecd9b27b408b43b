import { errors } from '../errors.ts'
import type { EditProduct, Product } from '../schemas.ts'
import { lockCatalogue } from '../store/catalogue-store.ts'
import type { Tx } from '../store/prisma.ts'
import { lockProducts, updateProduct } from '../store/product-store.ts'
import { announceProducts } from './announce-products.ts'

/** A change by hand. Refused when the product changed since the person read it; the answer then holds what is there now. */
export async function editProduct(
  tx: Tx,
  productId: string,
  { expectedVersion, ...changes }: EditProduct,
): Promise<Product> {
  await lockCatalogue(tx)
  const current = (await lockProducts(tx, [productId])).get(productId)
  if (!current) throw errors.notFound('There is no such product.')
  if (current.version !== expectedVersion) {
    throw errors.versionConflict('The product changed while you were looking at it.', { current })
  }
  const changed = { ...current, ...changes, version: current.version + 1 }
  await updateProduct(tx, changed)
  await announceProducts(tx, [changed])
  return changed
}
