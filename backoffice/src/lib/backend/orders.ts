import { cache } from 'react'
import { page } from '#lib/transforms/json-reader.ts'
import type { Page } from '#lib/transforms/json-reader.ts'
import { toOrder } from '#lib/transforms/order.ts'
import type { Order, OrderStatus } from '#lib/transforms/order.ts'
import { toPayments } from '#lib/transforms/payment.ts'
import { toMessages, toTimeline } from '#lib/transforms/timeline.ts'
import { askService } from './ask-service.ts'

export type OrderQuery = { status: OrderStatus | null; query: string; cursor: string | null }
export type OrderPage = Page<Order> & { counts: Partial<Record<OrderStatus, number>> }

export async function listOrders({ status, query, cursor }: OrderQuery): Promise<OrderPage> {
  const body = await askService('order', '/v1/staff/orders', { status, query, cursor, limit: 40 })
  return { ...page(body, toOrder), counts: readCounts(body) }
}

export const getOrder = cache(async (orderId: string) =>
  toOrder(await askService('order', `/v1/staff/orders/${encodeURIComponent(orderId)}`)),
)

export async function getTimeline(orderId: string) {
  return toTimeline(await askService('order', `/v1/staff/orders/${encodeURIComponent(orderId)}/timeline`))
}

export async function getPayments(orderId: string) {
  return toPayments(await askService('payment', `/v1/staff/payments/${encodeURIComponent(orderId)}`))
}

export async function getMessages(orderId: string) {
  return toMessages(await askService('notification', '/v1/staff/messages', { orderId }))
}

function readCounts(body: unknown): OrderPage['counts'] {
  const counts = (body as { counts?: unknown }).counts
  return typeof counts === 'object' && counts !== null ? (counts as OrderPage['counts']) : {}
}
