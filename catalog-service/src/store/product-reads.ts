import type { SqlExecutor } from '@halles/service-kit'

/** Whether products that are not for sale are shown: to staff only. */
export interface Sight {
  inactive: boolean
}

export async function findProductJson(
  db: SqlExecutor,
  slug: string,
  sight: Sight,
): Promise<string | undefined> {
  const rows = await db.query<{ json: string }>(
    'SELECT document::text AS json FROM product WHERE slug = $1 AND (active OR $2)',
    [slug, sight.inactive],
  )
  return rows[0]?.json
}

/** Products of these SKUs, in the order they were asked for. */
export async function findProductsBySkuJson(
  db: SqlExecutor,
  skus: string[],
  sight: Sight,
): Promise<string[]> {
  const rows = await db.query<{ json: string }>(
    `SELECT p.document::text AS json FROM unnest($1::text[]) WITH ORDINALITY AS asked(sku, n)
     JOIN variant v ON v.sku = asked.sku JOIN product p USING (product_id) WHERE p.active OR $2 ORDER BY asked.n`,
    [skus, sight.inactive],
  )
  return rows.map((row) => row.json)
}

/** Products in and below a category (null: all), by slug; slugs are names without accents, so this reads alphabetically. */
export function findProductsJson(
  db: SqlExecutor,
  filter: { category: string | null; after: string | null; limit: number },
  sight: Sight,
): Promise<Array<{ slug: string; json: string }>> {
  return db.query(
    `SELECT slug, document::text AS json FROM product
     WHERE (active OR $4) AND ($1::text IS NULL OR category_path @> ARRAY[$1]) AND ($2::text IS NULL OR slug > $2) ORDER BY slug LIMIT $3`,
    [filter.category, filter.after, filter.limit, sight.inactive],
  )
}
