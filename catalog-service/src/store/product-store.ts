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

export async function insertProducts(tx: Tx, products: Product[]): Promise<void> {
  await tx.prisma.product.createMany({
    data: products.map((product) => ({ productId: product.productId, ...productColumns(product) })),
  })
  await tx.prisma.variant.createMany({
    data: products.map((product) => ({ productId: product.productId, ...variantColumns(product) })),
  })
}

export async function updateProduct(tx: Tx, product: Product): Promise<void> {
  const { productId } = product
  await tx.prisma.product.update({ where: { productId }, data: productColumns(product) })
  await tx.prisma.variant.update({
    where: { productId_position: { productId, position: 1 } },
    data: variantColumns(product),
  })
}

/** True for the database's refusal of a slug, SKU or EAN that another product has. */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

function byId(rows: Array<{ document: Product }>): Map<string, Product> {
  return new Map(rows.map(({ document }) => [document.productId, document]))
}

function productColumns(product: Product) {
  return {
    slug: product.slug,
    name: product.name,
    brand: product.brand,
    categorySlug: product.categorySlug,
    categoryPath: product.categoryPath.map((step) => step.slug),
    description: product.description,
    pictureUrl: product.pictureUrl,
    vatClass: product.vatClass,
    allergens: product.allergens,
    labels: product.labels,
    attributes: product.attributes,
    nutrition: product.nutrition ?? Prisma.DbNull,
    origin: product.origin ?? null,
    active: product.active,
    version: product.version,
    document: product,
  }
}

function variantColumns({ sku, ean, netContent }: Product) {
  return { sku, ean, netValue: netContent.value, netUnit: netContent.unit }
}
