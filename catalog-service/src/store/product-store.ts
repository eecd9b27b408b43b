import { Prisma } from '../generated/prisma/client.ts'
import type { Product } from '../schemas.ts'
import type { Tx } from './prisma.ts'

/** The products of these ids as they are, locked in key order. */
export async function lockProducts(tx: Tx, productIds: string[]): Promise<Map<string, Product>> {
  return byId(
    await tx.query(
      'SELECT document FROM product WHERE product_id = ANY($1::uuid[]) ORDER BY product_id FOR UPDATE',
      [productIds],
    ),
  )
}

/** The products in and below these categories, locked in key order. */
export async function lockProductsIn(tx: Tx, categories: string[]): Promise<Map<string, Product>> {
  return byId(
    await tx.query(
      'SELECT document FROM product WHERE category_path && $1::text[] ORDER BY product_id FOR UPDATE',
      [categories],
    ),
  )
}

/** One product, of which only texts and flags have changed. */
export async function updateProduct(tx: Tx, product: Product): Promise<void> {
  const { productId, name, description, active, version } = product
  await tx.prisma.product.update({
    where: { productId },
    data: { name, description, active, version, document: product },
  })
}

/** Many products at once, new and known ones: two statements, whatever their number. */
export async function writeProducts(tx: Tx, products: Product[]): Promise<void> {
  const documents = JSON.stringify(products)
  await tx.query(
    `INSERT INTO product (product_id, slug, name, brand, category_slug, category_path, description, picture_url, vat_class, allergens, labels,
       attributes, nutrition, origin, active, version, document)
     SELECT p."productId", p.slug, p.name, p.brand, p."categorySlug", ARRAY(SELECT step->>'slug' FROM jsonb_array_elements(p."categoryPath") step),
       p.description, p."pictureUrl", p."vatClass", p.allergens, p.labels, p.attributes, p.nutrition, p.origin, p.active, p.version, document
     FROM jsonb_array_elements($1::jsonb) AS document, jsonb_to_record(document) AS p("productId" uuid, slug text, name text, brand text,
       "categorySlug" text, "categoryPath" jsonb, description text, "pictureUrl" text, "vatClass" text, allergens text[], labels text[],
       attributes jsonb, nutrition jsonb, origin text, active boolean, version integer)
     ON CONFLICT (product_id) DO UPDATE SET slug = excluded.slug, name = excluded.name, brand = excluded.brand,
       category_slug = excluded.category_slug, category_path = excluded.category_path, description = excluded.description,
       picture_url = excluded.picture_url, vat_class = excluded.vat_class, allergens = excluded.allergens, labels = excluded.labels,
       attributes = excluded.attributes, nutrition = excluded.nutrition, origin = excluded.origin, active = excluded.active,
       version = excluded.version, document = excluded.document`,
    [documents],
  )
  await tx.query(
    `INSERT INTO variant (sku, product_id, ean, net_value, net_unit)
     SELECT p.sku, p."productId", p.ean, (p."netContent"->>'value')::integer, p."netContent"->>'unit'
     FROM jsonb_to_recordset($1::jsonb) AS p(sku text, "productId" uuid, ean text, "netContent" jsonb)
     ON CONFLICT (product_id, position) DO UPDATE SET ean = excluded.ean, net_value = excluded.net_value, net_unit = excluded.net_unit`,
    [documents],
  )
}

/** True for the database's refusal of a slug, SKU or EAN that another product has. */
export function isTaken(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return error.code === 'P2002' || (error.code === 'P2010' && JSON.stringify(error.meta).includes('23505'))
}

function byId(rows: Array<{ document: Product }>): Map<string, Product> {
  return new Map(rows.map(({ document }) => [document.productId, document]))
}
