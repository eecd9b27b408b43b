import { notFound } from 'next/navigation'
import { findOrder } from '@/lib/backend/order.ts'

/** Decides before the first byte, so that an order that is not the visitor's is a true 404. */
export default async function OrderLayout({ params, children }: LayoutProps<'/orders/[id]'>) {
  const { id } = await params
  const order = await findOrder(id).catch(() => undefined)
  if (order === null) notFound()
  return children
}
