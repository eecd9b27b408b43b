import { definePeer, strictObject, Sku } from '@halles/service-kit'
import { Type } from 'typebox'

const Line = strictObject({ sku: Sku, quantity: Type.Integer() })
const Allocation = Type.Object({ sku: Type.String(), locationId: Type.String(), quantity: Type.Integer() })
const Status = Type.Object({ status: Type.String() })

export const inventoryPeer = definePeer('inventory-service', {
  placeHold: {
    method: 'POST',
    path: '/v1/holds',
    body: strictObject({
      holdId: Type.String(),
      lines: Type.Array(Line),
      expiresInSeconds: Type.Integer(),
      preferredLocationId: Type.Optional(Type.String()),
    }),
    response: Type.Object({ status: Type.String(), allocations: Type.Array(Allocation) }),
    timeoutMs: 4_000,
  },
  confirmHold: { method: 'POST', path: '/v1/holds/:holdId/confirm', response: Status, timeoutMs: 4_000 },
  releaseHold: { method: 'POST', path: '/v1/holds/:holdId/release', response: Status, timeoutMs: 4_000 },
  fulfilHold: {
    method: 'POST',
    path: '/v1/holds/:holdId/fulfil',
    body: strictObject({
      lines: Type.Array(strictObject({ sku: Sku, locationId: Type.String(), quantity: Type.Integer() })),
    }),
    response: Status,
    timeoutMs: 4_000,
  },
})
