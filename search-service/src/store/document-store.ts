import type { SqlExecutor, Transaction } from '@halles/service-kit'
import type { Document } from '../domain/document.ts'
import type { PriceChanged, ProductChanged, StockChanged } from '../events.ts'

/** Each part of a document goes forward only: an event that is older than what we heard already changes nothing. */
export function saveProduct(tx: Transaction, product: ProductChanged): void {
  tx.write(
    `INSERT INTO document (sku, product, product_version) VALUES ($1, $2::jsonb, $3)
     ON CONFLICT (sku) DO UPDATE SET product = excluded.product, product_version = excluded.product_version, changed_in = excluded.changed_in
     WHERE document.product_version < excluded.product_version`,
    [product.sku, JSON.stringify(product), product.version],
  )
}

export function savePrice(tx: Transaction, price: PriceChanged): void {
  const { sku, amountMinor, currency, unitPrice, version } = price
  tx.write(
    `INSERT INTO document (sku, price, price_version) VALUES ($1, $2::jsonb, $3)
     ON CONFLICT (sku) DO UPDATE SET price = excluded.price, price_version = excluded.price_version, changed_in = excluded.changed_in
     WHERE document.price_version < excluded.price_version`,
    [sku, JSON.stringify({ amountMinor, currency, unitPrice }), version],
  )
}

/** Most stock changes leave the status as it is: they count for the order of events, and readers need not look. */
export function saveStock(tx: Transaction, { sku, status }: StockChanged, sequence: string): void {
  tx.write(
    `INSERT INTO document (sku, availability, stock_sequence) VALUES ($1, $2, $3::bigint)
     ON CONFLICT (sku) DO UPDATE SET availability = excluded.availability, stock_sequence = excluded.stock_sequence,
       changed_in = CASE WHEN document.availability = excluded.availability THEN document.changed_in ELSE excluded.changed_in END
     WHERE document.stock_sequence < excluded.stock_sequence`,
    [sku, status, sequence],
  )
}

export interface Changes {
  documents: Document[]
  /** Where to read from next time. */
  horizon: string
}

/**
 * What was changed since `horizon` ('0': everything). The new horizon is the oldest transaction that still runs in the snapshot of this very
 * statement: all before it are in this answer, all from it on will be in the next, some of them in both.
 */
export async function readChanges(db: SqlExecutor, horizon: string): Promise<Changes> {
  const rows = await db.query<Document & { horizon: string; sku: string | null }>(
    `SELECT now.horizon, d.sku, d.product, d.price, d.availability
     FROM (SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon) AS now LEFT JOIN document d ON d.changed_in >= $1::text::xid8`,
    [horizon],
  )
  return { documents: rows.filter((row) => row.sku !== null), horizon: rows[0]?.horizon ?? horizon }
}
