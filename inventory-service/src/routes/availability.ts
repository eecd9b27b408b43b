import type { Service } from '@halles/service-kit'
import { availabilityOf } from '../domain/availability.ts'
import { AvailabilityList, LocationList, SkuQuery } from '../schemas.ts'
import { findLocations, sumOnHand } from '../store/stock-store.ts'

export function registerAvailabilityRoutes({ http, db }: Service): void {
  http.get(
    '/v1/availability',
    {
      config: { audience: 'public' },
      schema: { operationId: 'getAvailability', querystring: SkuQuery, response: { 200: AvailabilityList } },
    },
    async ({ query }) => {
      const onHand = new Map((await sumOnHand(db, query.sku)).map((row) => [row.sku, row.onHand]))
      return {
        items: query.sku.map((sku) => {
          const available = onHand.get(sku) ?? 0
          return { sku, status: availabilityOf(available), available: Math.min(available, 99) }
        }),
      }
    },
  )

  http.get(
    '/v1/locations',
    {
      config: { audience: 'public' },
      schema: { operationId: 'listLocations', response: { 200: LocationList } },
    },
    async () => ({
      items: await findLocations(db),
    }),
  )
}
