import { asObject, list, page } from '#lib/transforms/json-reader.ts'
import { toPrice } from '#lib/transforms/price.ts'
import type { Price } from '#lib/transforms/price.ts'
import { toProductName } from '#lib/transforms/product.ts'
import type { ProductName } from '#lib/transforms/product.ts'
import { askService } from './ask-service.ts'
import { findProducts, looksLikeSku, nameProducts } from './products.ts'

export type PriceItem = { product: ProductName; price: Price | null }
export type PricePage = { items: PriceItem[]; nextCursor: string | null }

export async function findPrices(query: string, cursor: string | null): Promise<PricePage> {
  const { items: products, nextCursor } = query ? await findByText(query) : await browse(cursor)
  if (products.length === 0) return { items: [], nextCursor: null }
  const body = await askService('pricing', '/v1/prices', { sku: products.map(({ sku }) => sku) })
  const prices = new Map(list(asObject(body, 'prices'), 'items', toPrice).map((price) => [price.sku, price]))
  return {
    items: products.map((product) => ({ product, price: prices.get(product.sku) ?? null })),
    nextCursor,
  }
}

async function browse(cursor: string | null) {
  return page(await askService('catalog', '/v1/products', { cursor, limit: 40 }), toProductName)
}

async function findByText(query: string) {
  const exact = looksLikeSku(query) ? [...(await nameProducts([query.toUpperCase()])).values()] : []
  const items = exact.length > 0 ? exact : await findProducts(query)
  return { items, nextCursor: null }
}
