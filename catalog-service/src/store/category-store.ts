import { isDeepStrictEqual } from 'node:util'
import type { SqlExecutor } from '@halles/service-kit'
import type { ImportedCategory } from '../schemas.ts'
import type { Tx } from './prisma.ts'

/** The categories as readers get them: in order, with how many products can be bought in and below each. */
export async function findCategoriesJson(db: SqlExecutor): Promise<string> {
  const rows = await db.query<{ json: string }>(
    `SELECT json_build_object('items', coalesce(json_agg(item ORDER BY position, slug), '[]'))::text AS json FROM (
       SELECT c.position, c.slug, json_build_object('slug', c.slug, 'name', c.name, 'parentSlug', c.parent_slug, 'pictureUrl', c.picture_url,
         'position', c.position, 'productCount', (SELECT count(*) FROM product p WHERE p.active AND p.category_path @> ARRAY[c.slug::text])) AS item
       FROM category c) items`,
  )
  return rows[0]?.json ?? '{"items":[]}'
}

export function readCategories(tx: Tx): Promise<ImportedCategory[]> {
  return tx.prisma.category.findMany()
}

/** Writes what is new or different and tells how many that were. */
export async function saveCategories(
  tx: Tx,
  known: ImportedCategory[],
  items: ImportedCategory[],
): Promise<number> {
  const before = new Map(known.map((category) => [category.slug, category]))
  const changed = items.filter((item) => !isDeepStrictEqual({ ...before.get(item.slug) }, { ...item }))
  await tx.prisma.category.createMany({ data: changed.filter((item) => !before.has(item.slug)) })
  for (const { slug, ...data } of changed.filter((item) => before.has(item.slug))) {
    await tx.prisma.category.update({ where: { slug }, data })
  }
  return changed.length
}
