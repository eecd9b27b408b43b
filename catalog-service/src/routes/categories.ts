import type { Service } from '@halles/service-kit'
import { CategoryList, ImportCategories, Imported } from '../schemas.ts'
import { findCategoriesJson } from '../store/category-store.ts'
import type { Tx } from '../store/prisma.ts'
import { importCategories } from '../usecases/import-categories.ts'
import type { ProductRoutesOptions } from './products.ts'
import { sendJson } from './send-json.ts'

export function registerCategoryRoutes(
  service: Service<Tx>,
  { answers, forget }: ProductRoutesOptions,
): void {
  const { http, db } = service

  http.get(
    '/v1/categories',
    {
      config: { audience: 'public' },
      schema: { operationId: 'listCategories', response: { 200: CategoryList } },
    },
    async (_request, reply) =>
      sendJson(reply, (await answers.get('categories', () => findCategoriesJson(db))) as string),
  )

  http.put(
    '/v1/categories/import',
    { schema: { operationId: 'importCategories', body: ImportCategories, response: { 200: Imported } } },
    (request, reply) =>
      service.idempotent(request, reply, async (tx) => {
        tx.afterCommit(forget)
        return { status: 200, body: { imported: await importCategories(tx, request.body.items) } }
      }),
  )
}
