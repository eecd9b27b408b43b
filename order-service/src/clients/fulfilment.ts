import { definePeer } from '@halles/service-kit'
import { Type } from 'typebox'

export const fulfilmentPeer = definePeer('fulfilment-service', {
  cancelTask: {
    method: 'POST',
    path: '/v1/tasks/by-order/:orderId/cancel',
    response: Type.Object({ cancelled: Type.Boolean() }),
    timeoutMs: 4_000,
  },
})
