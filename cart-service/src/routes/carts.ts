import type { Service } from '@halles/service-kit'
import { Type } from 'typebox'
import { presentCart } from '../domain/present-cart.ts'
import { errors } from '../errors.ts'
import { CartParams, CloseCart, OwnedCart } from '../schemas.ts'
import { findCart } from '../store/cart-store.ts'
import { closeCart } from '../usecases/close-cart.ts'

export function registerInternalCartRoutes(service: Service): void {
  const { http, db } = service

  http.get(
    '/v1/carts/:cartId',
    { schema: { operationId: 'getCartById', params: CartParams, response: { 200: OwnedCart } } },
    async ({ params }) => {
      const cart = await findCart(db, params.cartId)
      if (!cart) throw errors.notFound('There is no such cart.')
      return { ...presentCart(cart), owner: cart.owner }
    },
  )

  http.post(
    '/v1/carts/:cartId/close',
    {
      schema: {
        operationId: 'closeCart',
        params: CartParams,
        body: CloseCart,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      service.idempotent<null>(request, reply, async (tx) => {
        await closeCart(tx, request.params.cartId, request.body.orderId)
        return { status: 204, body: null }
      }),
  )
}
