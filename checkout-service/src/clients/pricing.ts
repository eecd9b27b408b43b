import { definePeer, strictObject, type PeerClient } from '@halles/service-kit'
import { Type } from 'typebox'
import { Quote } from '../schemas.ts'

export const pricingPeer = definePeer('pricing-service', {
  quote: {
    method: 'POST',
    path: '/v1/quotes',
    body: strictObject({
      lines: Type.Array(strictObject({ sku: Type.String(), quantity: Type.Integer() })),
      deliveryMethod: Type.Union([Type.Literal('delivery'), Type.Literal('pickup'), Type.Null()]),
    }),
    response: Quote,
  },
  verifyQuote: {
    method: 'POST',
    path: '/v1/quotes/verify',
    body: strictObject({ quote: Quote }),
    response: Type.Object({ valid: Type.Boolean() }),
  },
})
export type PricingClient = PeerClient<(typeof pricingPeer)['operations']>
