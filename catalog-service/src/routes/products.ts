import { decodeCursor, encodeCursor, toPage, type Service } from '@halles/service-kit'
import type { FastifyRequest } from 'fastify'
import type { AnswerCache } from '../domain/answer-cache.ts'
import { errors } from '../errors.ts'
import {
  EditProduct,
  ImportProducts,
  Imported,
  Product,
  ProductIdParams,
  ProductPage,
  ProductQuery,
  ProductSlugParams,
} from '../schemas.ts'
import type { Tx } from '../store/prisma.ts'
import {
  findProductJson,
  findProductsBySkuJson,
  findProductsJson,
  type Sight,
} from '../store/product-reads.ts'
import { editProduct } from '../usecases/edit-product.ts'
import { importProducts } from '../usecases/import-products.ts'
import { sendJson } from './send-json.ts'

export interface ProductRoutesOptions {
  answers: AnswerCache<string>
  forget: () => void
}

export function registerProductRoutes(service: Service<Tx>, { answers, forget }: ProductRoutesOptions): void {
  const { http, db } = service

  http.get(
    '/v1/products/:slug',
    {
      config: { audience: 'public' },
      schema: { operationId: 'getProduct', params: ProductSlugParams, response: { 200: Product } },
    },
    async (request, reply) => {
      const { params } = request
      const sight = sightOf(request)
      const read = () => findProductJson(db, params.slug, sight)
      const json = await (sight.inactive ? read() : answers.get(`product ${params.slug}`, read))
      if (json === undefined) throw errors.notFound('There is no such product.')
      return sendJson(reply, json)
    },
  )

  http.get(
    '/v1/products',
    {
      config: { audience: 'public' },
      schema: { operationId: 'listProducts', querystring: ProductQuery, response: { 200: ProductPage } },
    },
    async (request, reply) => {
      const { query } = request
      const sight = sightOf(request)
      if (query.sku) return sendJson(reply, pageJson(await findProductsBySkuJson(db, query.sku, sight)))
      const { limit = 25, category = null } = query
      const after = (decodeCursor(query.cursor)?.[0] as string | undefined) ?? null
      const read = async () => {
        const rows = await findProductsJson(db, { category, after, limit: limit + 1 }, sight)
        const page = toPage(rows, limit, (last) => encodeCursor([last.slug]))
        return pageJson(
          page.items.map((row) => row.json),
          page.nextCursor,
        )
      }
      const json = await (sight.inactive
        ? read()
        : answers.get(`products ${limit} ${category} ${after}`, read))
      return sendJson(reply, json as string)
    },
  )

  http.patch(
    '/v1/products/:productId',
    {
      config: { audience: 'manager' },
      schema: {
        operationId: 'editProduct',
        params: ProductIdParams,
        body: EditProduct,
        response: { 200: Product },
      },
    },
    (request, reply) =>
      service.idempotent(request, reply, async (tx) => {
        tx.afterCommit(forget)
        return { status: 200, body: await editProduct(tx, request.params.productId, request.body) }
      }),
  )

  http.post(
    '/v1/products/import',
    {
      schema: { operationId: 'importProducts', body: ImportProducts, response: { 200: Imported } },
      bodyLimit: 4_000_000,
    },
    (request, reply) =>
      service.idempotent(request, reply, async (tx) => {
        tx.afterCommit(forget)
        return { status: 200, body: { imported: await importProducts(tx, request.body.products) } }
      }),
  )
}

/** The storefront asks for what everybody may see without saying for whom. */
function sightOf(request: FastifyRequest): Sight {
  if (request.headers.authorization === undefined) return { inactive: false }
  const { roles } = request.principal
  return { inactive: roles.includes('staff') || roles.includes('manager') }
}

function pageJson(items: string[], nextCursor?: string): string {
  return `{"items":[${items.join(',')}]${nextCursor ? `,"nextCursor":${JSON.stringify(nextCursor)}` : ''}}`
}
