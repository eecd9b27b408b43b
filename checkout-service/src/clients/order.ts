import { definePeer, strictObject, type PeerClient } from '@halles/service-kit'
import { Type } from 'typebox'
import { Contact, Delivery, PaymentChoice, Quote } from '../schemas.ts'

const Line = strictObject({
  sku: Type.String(),
  name: Type.String(),
  pictureUrl: Type.String(),
  quantity: Type.Integer(),
})

export const orderPeer = definePeer('order-service', {
  placeOrder: {
    method: 'POST',
    path: '/v1/orders',
    body: strictObject({
      checkoutId: Type.String(),
      cartId: Type.String(),
      owner: Type.String(),
      contact: Contact,
      delivery: Delivery,
      lines: Type.Array(Line),
      quote: Quote,
      payment: PaymentChoice,
      waitMs: Type.Integer(),
    }),
    response: Type.Object({
      orderId: Type.String(),
      orderNumber: Type.String(),
      status: Type.String(),
      refusal: Type.Optional(
        Type.Object({
          reason: Type.String(),
          detail: Type.Optional(Type.String()),
          shortages: Type.Optional(Type.Array(Type.Unknown())),
        }),
      ),
      payment: Type.Object({ redirectUrl: Type.Optional(Type.String()) }),
    }),
    timeoutMs: 12_000,
  },
})
export type OrderClient = PeerClient<(typeof orderPeer)['operations']>
