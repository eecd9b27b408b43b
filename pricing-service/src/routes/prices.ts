import type { Service } from '@halles/service-kit'
import { presentPrice } from '../domain/price.ts'
import { ImportPrices, Imported, Price, PriceList, PriceParams, PriceQuery, SetPrice } from '../schemas.ts'
import { findPrices } from '../store/price-store.ts'
import { importPrices } from '../usecases/import-prices.ts'
import { setPrice } from '../usecases/set-price.ts'

export function registerPriceRoutes(service: Service): void {
  const { http, db } = service

  http.get(
    '/v1/prices',
    {
      config: { audience: 'public' },
      schema: { operationId: 'listPrices', querystring: PriceQuery, response: { 200: PriceList } },
    },
    async ({ query }) => ({ items: (await findPrices(db, query.sku)).map(presentPrice) }),
  )

  http.put(
    '/v1/prices/:sku',
    {
      config: { audience: 'manager' },
      schema: { operationId: 'setPrice', params: PriceParams, body: SetPrice, response: { 200: Price } },
    },
    (request, reply) =>
      service.idempotent(request, reply, async (tx) => ({
        status: 200,
        body: await setPrice(tx, request.principal, request.params.sku, request.body),
      })),
  )

  http.post(
    '/v1/prices/import',
    { schema: { operationId: 'importPrices', body: ImportPrices, response: { 200: Imported } } },
    (request, reply) =>
      service.idempotent(request, reply, async (tx) => ({
        status: 200,
        body: { imported: await importPrices(tx, request.body.prices) },
      })),
  )
}
