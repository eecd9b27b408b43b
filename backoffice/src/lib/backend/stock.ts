import { page } from '#lib/transforms/json-reader.ts'
import type { ProductName } from '#lib/transforms/product.ts'
import { toLocations, toStockRow } from '#lib/transforms/stock.ts'
import type { Location, StockRow } from '#lib/transforms/stock.ts'
import { askService } from './ask-service.ts'
import { findProducts, nameProducts } from './products.ts'
import { settle } from './outcome.ts'

/** A multiple of the three locations, so that a page rarely cuts a product in two. */
const rowsPerPage = 60

export type StockItem = { sku: string; product: ProductName | null; rows: StockRow[] }
export type StockPage = { items: StockItem[]; nextCursor: string | null; namesMissing: boolean }

/** By number first; when no number fits, by name: the search service knows names, the inventory only numbers. */
export async function findStock(query: string, cursor: string | null): Promise<StockPage> {
  const byNumber = page(
    await askService('inventory', '/v1/stock', { query, cursor, limit: rowsPerPage }),
    toStockRow,
  )
  if (byNumber.items.length > 0 || !query) return withNames(byNumber.items, byNumber.nextCursor)
  const products = await findProducts(query)
  if (products.length === 0) return { items: [], nextCursor: null, namesMissing: false }
  const sku = products.map((product) => product.sku)
  const rows = page(await askService('inventory', '/v1/stock', { sku, limit: 100 }), toStockRow).items
  const bySku = Map.groupBy(rows, (row) => row.sku)
  return {
    items: products.map((product) => ({ sku: product.sku, product, rows: bySku.get(product.sku) ?? [] })),
    nextCursor: null,
    namesMissing: false,
  }
}

export async function listLocations(): Promise<Location[]> {
  return toLocations(await askService('inventory', '/v1/locations'))
}

async function withNames(rows: StockRow[], nextCursor: string | null): Promise<StockPage> {
  const names = await settle(nameProducts(rows.map((row) => row.sku)))
  const bySku = Map.groupBy(rows, (row) => row.sku)
  const items = [...bySku].map(([sku, own]) => ({
    sku,
    product: names.ok ? (names.data.get(sku) ?? null) : null,
    rows: own,
  }))
  return { items, nextCursor, namesMissing: !names.ok }
}
