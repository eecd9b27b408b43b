import { decodeCursor, encodeCursor, toPage, type Service } from '@halles/service-kit'
import { ImportStock, Imported, SetStock, StockPage, StockParams, StockQuery, StockRow } from '../schemas.ts'
import { findStock } from '../store/stock-store.ts'
import { importStock } from '../usecases/import-stock.ts'
import { setStock } from '../usecases/set-stock.ts'

export function registerStockRoutes(service: Service): void {
  const { http, db } = service

  http.get(
    '/v1/stock',
    {
      config: { audience: 'staff' },
      schema: { operationId: 'listStock', querystring: StockQuery, response: { 200: StockPage } },
    },
    async ({ query }) => {
      const { limit = 25, sku, query: text } = query
      const after = decodeCursor(query.cursor) as [string, string] | undefined
      const rows = await findStock(db, {
        skus: sku ?? null,
        query: text ?? null,
        after: after ?? null,
        limit: limit + 1,
      })
      return toPage(rows, limit, (last) => encodeCursor([last.sku, last.locationId]))
    },
  )

  http.put(
    '/v1/stock/:sku/:locationId',
    {
      config: { audience: 'manager' },
      schema: { operationId: 'setStock', params: StockParams, body: SetStock, response: { 200: StockRow } },
    },
    (request, reply) =>
      service.idempotent(request, reply, async (tx) => ({
        status: 200,
        body: await setStock(
          tx,
          request.principal,
          request.params.sku,
          request.params.locationId,
          request.body,
        ),
      })),
  )

  http.post(
    '/v1/stock/import',
    { schema: { operationId: 'importStock', body: ImportStock, response: { 200: Imported } } },
    (request, reply) =>
      service.idempotent(request, reply, async (tx) => ({
        status: 200,
        body: { imported: await importStock(tx, request.body.rows) },
      })),
  )
}
