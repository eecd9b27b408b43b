import type { SqlExecutor } from '@halles/service-kit'
import type { PricedSku } from '../domain/calculate-quote.ts'
import type { NetContent } from '../domain/unit-price.ts'
import type { ImportedPrice } from '../schemas.ts'

export interface PriceRow extends PricedSku {
  netContent: NetContent
  version: number
}

const columns = `sku, amount_minor AS "amountMinor", vat_class AS "vatClass",
  json_build_object('value', net_value, 'unit', net_unit) AS "netContent", version`

export function findPrices(db: SqlExecutor, skus: string[]): Promise<PriceRow[]> {
  return db.query<PriceRow>(
    `SELECT ${columns} FROM price WHERE sku = ANY($1::text[]) ORDER BY array_position($1::text[], sku)`,
    [skus],
  )
}

/** Only what a quote is made of. */
export async function findAmounts(db: SqlExecutor, skus: string[]): Promise<Map<string, PricedSku>> {
  const rows = await db.query<PricedSku>(
    'SELECT sku, amount_minor AS "amountMinor", vat_class AS "vatClass" FROM price WHERE sku = ANY($1::text[])',
    [skus],
  )
  return new Map(rows.map((row) => [row.sku, row]))
}

/** Sets a price if nobody changed it since `expectedVersion`. */
export async function setAmount(
  tx: SqlExecutor,
  sku: string,
  { amountMinor, expectedVersion }: { amountMinor: number; expectedVersion: number },
): Promise<PriceRow | undefined> {
  const rows = await tx.query<PriceRow>(
    `UPDATE price SET amount_minor = $2, version = version + 1 WHERE sku = $1 AND version = $3 RETURNING ${columns}`,
    [sku, amountMinor, expectedVersion],
  )
  return rows[0]
}

/** Writes what is new or different, in key order, and gives those rows back. */
export function savePrices(tx: SqlExecutor, prices: ImportedPrice[]): Promise<PriceRow[]> {
  const rows = prices.map(({ sku, amountMinor, vatClass, netContent }) => ({
    sku,
    amountMinor,
    vatClass,
    ...netContent,
  }))
  return tx.query<PriceRow>(
    `INSERT INTO price (sku, amount_minor, vat_class, net_value, net_unit)
     SELECT DISTINCT ON (p.sku COLLATE "C") p.sku, p."amountMinor", p."vatClass", p.value, p.unit
     FROM jsonb_to_recordset($1::jsonb) AS p(sku text, "amountMinor" integer, "vatClass" text, value integer, unit text)
     ORDER BY p.sku COLLATE "C"
     ON CONFLICT (sku) DO UPDATE SET amount_minor = excluded.amount_minor, vat_class = excluded.vat_class,
       net_value = excluded.net_value, net_unit = excluded.net_unit, version = price.version + 1
     WHERE (price.amount_minor, price.vat_class, price.net_value, price.net_unit)
       IS DISTINCT FROM (excluded.amount_minor, excluded.vat_class, excluded.net_value, excluded.net_unit)
     RETURNING ${columns}`,
    [JSON.stringify(rows)],
  )
}

export async function recordChanges(tx: SqlExecutor, prices: PriceRow[], actor: string): Promise<void> {
  await tx.query(
    `INSERT INTO price_change (sku, version, amount_minor, actor)
     SELECT p.sku, p.version, p."amountMinor", $2 FROM jsonb_to_recordset($1::jsonb) AS p(sku text, version integer, "amountMinor" integer)`,
    [JSON.stringify(prices), actor],
  )
}
