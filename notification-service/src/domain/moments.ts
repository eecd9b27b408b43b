/** What shoppers are told of each step of an order, and which message it is worth. */
export interface Moment {
  type: string
  /** The order's status after it; null leaves the status as it is. */
  status: string
  title: string
  template?: string
}

export const moments: Moment[] = [
  { type: 'order.placed.v1', status: 'placed', title: 'We have received your order' },
  { type: 'order.awaiting-payment.v1', status: 'awaiting-payment', title: 'Waiting for your payment' },
  {
    type: 'order.confirmed.v1',
    status: 'confirmed',
    title: 'Your order is confirmed',
    template: 'order-confirmed',
  },
  { type: 'order.picking.v1', status: 'picking', title: 'Your items are being picked' },
  { type: 'order.packed.v1', status: 'packed', title: 'Your order is packed', template: 'order-packed' },
  {
    type: 'order.completed.v1',
    status: 'completed',
    title: 'Your order has been handed over',
    template: 'order-completed',
  },
  {
    type: 'order.cancelled.v1',
    status: 'cancelled',
    title: 'Your order is cancelled',
    template: 'order-cancelled',
  },
  {
    type: 'order.refused.v1',
    status: 'refused',
    title: 'Your order could not be placed',
    template: 'order-refused',
  },
  {
    type: 'order.refunded.v1',
    status: 'completed',
    title: 'A refund is on its way',
    template: 'order-refunded',
  },
]
