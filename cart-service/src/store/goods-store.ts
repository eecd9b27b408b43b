import type { Transaction } from '@halles/service-kit'
import type { PriceChanged, ProductChanged, StockChanged } from '../events.ts'

/** Each part of what we know goes forward only: an event that is older than what we heard already changes nothing. */
export function saveProduct(tx: Transaction, product: ProductChanged): void {
  tx.write(
    `INSERT INTO goods (sku, product_id, slug, name, brand, picture_url, active, product_version) VALUES ($1, $2::uuid, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (sku) DO UPDATE SET product_id = excluded.product_id, slug = excluded.slug, name = excluded.name, brand = excluded.brand,
       picture_url = excluded.picture_url, active = excluded.active, product_version = excluded.product_version
     WHERE goods.product_version < excluded.product_version`,
    [
      product.sku,
      product.productId,
      product.slug,
      product.name,
      product.brand,
      product.pictureUrl,
      product.active,
      product.version,
    ],
  )
}

export function savePrice(tx: Transaction, { sku, amountMinor, version }: PriceChanged): void {
  tx.write(
    `INSERT INTO goods (sku, amount_minor, price_version) VALUES ($1, $2, $3)
     ON CONFLICT (sku) DO UPDATE SET amount_minor = excluded.amount_minor, price_version = excluded.price_version
     WHERE goods.price_version < excluded.price_version`,
    [sku, amountMinor, version],
  )
}

export function saveStock(tx: Transaction, { sku, status }: StockChanged, sequence: string): void {
  tx.write(
    `INSERT INTO goods (sku, availability, stock_sequence) VALUES ($1, $2, $3::bigint)
     ON CONFLICT (sku) DO UPDATE SET availability = excluded.availability, stock_sequence = excluded.stock_sequence
     WHERE goods.stock_sequence < excluded.stock_sequence`,
    [sku, status, sequence],
  )
}
