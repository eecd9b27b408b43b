import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { OrderView } from '#components/orders/order-view.tsx'
import { WrongRole } from '#components/shell/wrong-role.tsx'
import { getMessages, getOrder, getPayments, getTimeline } from '#lib/backend/orders.ts'
import { settle } from '#lib/backend/outcome.ts'
import { enter } from '#lib/session/gate.ts'

type OrderPageProps = { params: Promise<{ orderId: string }> }

export async function generateMetadata({ params }: OrderPageProps): Promise<Metadata> {
  const access = await enter('orders', `/orders/${(await params).orderId}`)
  if (access.kind !== 'allowed') return { title: 'Order' }
  const order = await settle(getOrder((await params).orderId))
  return { title: order.ok ? `Order ${order.data.orderNumber}` : 'Order' }
}

export default async function OrderPage({ params }: OrderPageProps) {
  const { orderId } = await params
  const access = await enter('orders', `/orders/${orderId}`)
  if (access.kind === 'wrong-role') return <WrongRole {...access} />
  if (access.kind !== 'allowed') return null
  const [order, payments, timeline, messages] = await Promise.all([
    settle(getOrder(orderId)),
    settle(getPayments(orderId)),
    settle(getTimeline(orderId)),
    settle(getMessages(orderId)),
  ])
  if (!order.ok && order.problem.status === 404) notFound()
  return <OrderView order={order} payments={payments} timeline={timeline} messages={messages} />
}
