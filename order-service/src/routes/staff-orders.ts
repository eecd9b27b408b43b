import { decodeCursor, encodeCursor, toPage } from '@halles/service-kit'
import type { OrderService } from '../app.ts'
import { errors } from '../errors.ts'
import { Order, OrderPage, OrderParams, OrdersQuery, Refund, RequestRefund, Timeline } from '../schemas.ts'
import { findOrder, listOrders, type OrderRecord } from '../store/order-store.ts'
import { findRefund } from '../store/refund-store.ts'
import { listTimeline } from '../store/timeline-store.ts'
import { describeOrder } from '../usecases/describe-order.ts'
import { requestRefund } from '../usecases/request-refund.ts'

export function registerStaffOrderRoutes({ service, models, runSaga }: OrderService): void {
  const { http, db } = service
  const staff = { audience: 'staff' } as const

  http.get(
    '/v1/staff/orders',
    {
      config: staff,
      schema: { operationId: 'listOrders', querystring: OrdersQuery, response: { 200: OrderPage } },
    },
    async ({ query }) => {
      const { limit = 25, cursor, status, query: text } = query
      const after = decodeCursor(cursor) as [string, string] | undefined
      const rows = await listOrders(db, {
        statuses: status ?? null,
        query: text?.trim() || null,
        after,
        limit: limit + 1,
      })
      return toPage(rows.map(describeOrder), limit, (last) => encodeCursor([last.placedAt, last.orderId]))
    },
  )

  http.get(
    '/v1/staff/orders/:orderId',
    { config: staff, schema: { operationId: 'getOrder', params: OrderParams, response: { 200: Order } } },
    async ({ params }) => describeOrder(await anyOrder(params.orderId)),
  )

  http.get(
    '/v1/staff/orders/:orderId/timeline',
    {
      config: staff,
      schema: { operationId: 'getTimeline', params: OrderParams, response: { 200: Timeline } },
    },
    async ({ params }) => {
      await anyOrder(params.orderId)
      const rows = await listTimeline(db, params.orderId)
      return {
        items: rows.map(({ at, detail, actor, traceId, ...row }) => ({
          ...row,
          at: at.toISOString(),
          ...(detail ? { detail } : {}),
          ...(actor ? { actor } : {}),
          ...(traceId ? { traceId } : {}),
        })),
      }
    },
  )

  http.post(
    '/v1/staff/orders/:orderId/refunds',
    {
      config: { ...staff, idempotency: 'required' },
      schema: {
        operationId: 'refundLine',
        params: OrderParams,
        body: RequestRefund,
        response: { 201: Refund },
      },
    },
    (request, reply) =>
      service.idempotentCall(request, reply, async () => {
        const order = await anyOrder(request.params.orderId)
        const by = request.principal.name ?? request.principal.subject
        const booked = await models.transaction((tx) => requestRefund(tx, order, by, request.body))
        await runSaga(booked.sagaId)
        const refund = await findRefund(db, booked.refundId)
        if (refund.status === 'failed')
          throw errors.refundExceedsCaptured('The payment provider refused the refund.')
        return {
          status: 201,
          body: {
            refundId: refund.refundId,
            amountMinor: refund.amountMinor,
            status: refund.status as 'requested' | 'succeeded',
          },
        }
      }),
  )

  async function anyOrder(orderId: string): Promise<OrderRecord> {
    const order = await findOrder(db, orderId)
    if (!order) throw errors.notFound('There is no such order.')
    return order
  }
}
