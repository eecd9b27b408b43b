import { route } from './http.ts'
import type { Route } from './http.ts'
import { find } from './orders.ts'

export const paymentRoutes: Route[] = [
  route('staff', 'GET', '/v1/staff/payments/:orderId', ({ params }) => {
    const order = find(params.orderId)
    const at = (seconds: number) => new Date(Date.parse(order.placedAt) + seconds * 1000).toISOString()
    const paid = !['placed', 'awaiting-payment', 'refused'].includes(order.status)
    const entry = (number: number, kind: string, amountMinor: number, seconds: number) => ({
      entryId: `${order.orderId}-${number}`,
      kind,
      amountMinor,
      at: at(seconds),
      providerReference: `ch_${order.orderId.slice(-8)}${number}`,
    })
    const ledger = [
      ...(paid ? [entry(1, 'authorised', order.totalMinor, 38)] : []),
      ...(order.capturedMinor ? [entry(2, 'captured', order.capturedMinor, 1901)] : []),
      ...(order.refundedMinor ? [entry(3, 'refunded', order.refundedMinor, 2400)] : []),
      ...(order.status === 'cancelled' ? [entry(4, 'voided', order.totalMinor, 301)] : []),
    ]
    const intent = { ...order.payment, orderId: order.orderId, amountMinor: order.totalMinor }
    return { body: { intents: [intent], ledger } }
  }),
]

export const notificationRoutes: Route[] = [
  route('staff', 'GET', '/v1/staff/messages', ({ query }) => {
    const order = find(query.get('orderId') ?? undefined)
    const confirmed = !['placed', 'awaiting-payment', 'refused'].includes(order.status)
    const message = (id: number, subject: string, template: string) => ({
      messageId: `${order.orderId}-${id}`,
      to: order.contact.email,
      subject,
      status: 'sent',
      sentAt: order.placedAt,
      template,
    })
    const items = [
      ...(confirmed ? [message(1, `Your order ${order.orderNumber} is confirmed`, 'order-confirmed')] : []),
      ...(order.status === 'completed' ? [message(2, 'Thank you, and enjoy', 'order-completed')] : []),
    ]
    return { body: { items } }
  }),
]
