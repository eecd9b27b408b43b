import { decodeCursor, encodeCursor, ownersOf, toPage, type Principal } from '@halles/service-kit'
import type { OrderService } from '../app.ts'
import { errors } from '../errors.ts'
import { findSaga } from '../saga/saga-store.ts'
import { CancelOrder, Order, OrderPage, OrderParams, OwnOrdersQuery, PlaceOrder } from '../schemas.ts'
import { findOwnOrder, listOwnOrders, type OrderRecord } from '../store/order-store.ts'
import { awaitAnswer, awaitOrder } from '../usecases/await-answer.ts'
import { cancelOrder } from '../usecases/cancel-order.ts'
import { describeOrder } from '../usecases/describe-order.ts'
import { placeOrder, placeOrderSagaId } from '../usecases/place-order.ts'

const cancelWaitMs = 5_000

export function registerOrderRoutes({ service, models, runSaga }: OrderService): void {
  const { http, db } = service

  http.post(
    '/v1/orders',
    {
      config: { idempotency: 'required' },
      schema: { operationId: 'placeOrder', body: PlaceOrder, response: { 201: Order } },
    },
    (request, reply) =>
      service.idempotentCall(request, reply, async () => {
        const placed = await models.transaction((tx) => placeOrder(tx, request.body))
        const running = runSaga(placeOrderSagaId(placed.orderId))
        return {
          status: 201,
          body: describeOrder(await awaitAnswer(db, placed.orderId, request.body.waitMs ?? 0, running)),
        }
      }),
  )

  http.get(
    '/v1/orders',
    {
      config: { audience: 'shopper' },
      schema: { operationId: 'listOwnOrders', querystring: OwnOrdersQuery, response: { 200: OrderPage } },
    },
    async (request) => {
      const { limit = 25, cursor } = request.query
      const rows = await listOwnOrders(
        db,
        request.principal.subject,
        decodeCursor(cursor) as [string, string] | undefined,
        limit + 1,
      )
      return toPage(rows.map(describeOrder), limit, (last) => encodeCursor([last.placedAt, last.orderId]))
    },
  )

  http.get(
    '/v1/orders/:orderId',
    {
      config: { audience: 'public' },
      schema: { operationId: 'getOwnOrder', params: OrderParams, response: { 200: Order } },
    },
    async (request) => describeOrder(await ownOrder(request.principal, request.params.orderId)),
  )

  http.post(
    '/v1/orders/:orderId/cancel',
    {
      config: { audience: 'public' },
      schema: {
        operationId: 'cancelOrder',
        params: OrderParams,
        body: CancelOrder,
        response: { 200: Order },
      },
    },
    (request, reply) =>
      service.idempotentCall(request, reply, async () => {
        const { principal } = request
        const order = await ownOrder(principal, request.params.orderId)
        const sagaId = await db.transaction((tx) =>
          cancelOrder(tx, order, principal.actor?.subject ?? principal.subject, request.body.reason),
        )
        await runSaga(sagaId)
        const settled = await awaitOrder(
          db,
          order.orderId,
          cancelWaitMs,
          ({ status }) => status === 'cancelled' || status === 'refused' || status === 'picking',
        )
        const saga = await findSaga(db, sagaId)
        if (settled.status !== 'cancelled' && saga?.state === 'compensated')
          throw errors.notCancellable('Somebody has started to pick this order.')
        return { status: 200, body: describeOrder(settled) }
      }),
  )

  async function ownOrder(principal: Principal, orderId: string): Promise<OrderRecord> {
    const order = await findOwnOrder(db, orderId, ownersOf(principal))
    if (!order) throw errors.notFound('There is no such order.')
    return order
  }
}
