import { list, asObject } from '#lib/transforms/json-reader.ts'
import { toProductName } from '#lib/transforms/product.ts'
import type { ProductName } from '#lib/transforms/product.ts'
import { askService } from './ask-service.ts'

const skusPerQuestion = 50

export function looksLikeSku(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text)
}

export async function findProducts(query: string): Promise<ProductName[]> {
  const body = await askService('search', '/v1/search', { q: query, pageSize: 24 })
  return list(asObject(body, 'search'), 'items', toProductName)
}

export async function nameProducts(skus: string[]): Promise<Map<string, ProductName>> {
  const unique = [...new Set(skus)]
  const batches = Array.from({ length: Math.ceil(unique.length / skusPerQuestion) }, (_, index) =>
    unique.slice(index * skusPerQuestion, (index + 1) * skusPerQuestion),
  )
  const answers = await Promise.all(
    batches.map(async (sku) =>
      list(
        asObject(await askService('catalog', '/v1/products', { sku }), 'products'),
        'items',
        toProductName,
      ),
    ),
  )
  return new Map(answers.flat().map((product) => [product.sku, product]))
}
