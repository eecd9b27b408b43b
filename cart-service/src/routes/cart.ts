import type { Service } from '@halles/service-kit'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ownerOf } from '../domain/cart-owner.ts'
import { AddLine, Cart, LineParams, SetLine } from '../schemas.ts'
import { changeCart, type CartChange } from '../usecases/change-cart.ts'
import { readCart } from '../usecases/read-cart.ts'

export function registerCartRoutes(service: Service): void {
  const { http, db } = service
  const config = { audience: 'public' } as const
  const response = { 200: Cart }
  const change = (request: FastifyRequest, reply: FastifyReply, wanted: CartChange) =>
    service.idempotent<Cart>(request, reply, async (tx) => ({
      status: 200,
      body: await changeCart(tx, ownerOf(request.principal), wanted),
    }))

  http.get('/v1/cart', { config, schema: { operationId: 'getCart', response } }, ({ principal }) =>
    readCart(db, ownerOf(principal)),
  )

  http.delete('/v1/cart', { config, schema: { operationId: 'clearCart', response } }, (request, reply) =>
    change(request, reply, { kind: 'clear' }),
  )

  http.post(
    '/v1/cart/lines',
    { config, schema: { operationId: 'addCartLine', body: AddLine, response } },
    (request, reply) => change(request, reply, { kind: 'add', ...request.body }),
  )

  http.put(
    '/v1/cart/lines/:sku',
    { config, schema: { operationId: 'setCartLine', params: LineParams, body: SetLine, response } },
    (request, reply) =>
      change(request, reply, { kind: 'set', sku: request.params.sku, quantity: request.body.quantity }),
  )

  http.delete(
    '/v1/cart/lines/:sku',
    { config, schema: { operationId: 'removeCartLine', params: LineParams, response } },
    (request, reply) => change(request, reply, { kind: 'remove', sku: request.params.sku }),
  )
}
