import { definePeer, type PeerClient } from '@halles/service-kit'
import { Type } from 'typebox'

const Line = Type.Object({
  sku: Type.String(),
  slug: Type.String(),
  name: Type.String(),
  brand: Type.String(),
  pictureUrl: Type.String(),
  quantity: Type.Integer(),
})

export const cartPeer = definePeer('cart-service', {
  getCart: {
    method: 'GET',
    path: '/v1/cart',
    response: Type.Object({ cartId: Type.String(), lines: Type.Array(Line) }),
  },
})
export type CartClient = PeerClient<(typeof cartPeer)['operations']>
