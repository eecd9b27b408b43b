import type { NewEvent } from '@halles/service-kit'
import type { Product } from './schemas.ts'

export function productChanged(product: Product): NewEvent<Product> {
  return { type: 'product.changed.v1', subject: product.productId, data: product }
}
