import type { OrderMoved } from '../events.ts'

export interface Letter {
  subject: string
  body: string
}

type Template = (order: OrderMoved, orderUrl: string) => { subject: string; lines: string[] }

const templates: Record<string, Template> = {
  'order-confirmed': (order, orderUrl) => ({
    subject: `Your order ${order.orderNumber} is confirmed`,
    lines: [
      `Thank you for your order of ${euros(order.totalMinor)}. We start picking it soon.`,
      'You pay for what we really hand over, never more than this.',
      `Follow it here: ${orderUrl}`,
    ],
  }),
  'order-packed': (order, orderUrl) => ({
    subject: `Your order ${order.orderNumber} is packed`,
    lines: ['Everything is in bags and ready to go.', `Follow it here: ${orderUrl}`],
  }),
  'order-completed': (order, orderUrl) => ({
    subject: `Your order ${order.orderNumber} has been handed over`,
    lines: [`We charged ${euros(order.capturedMinor)} for what you received.`, `Your receipt: ${orderUrl}`],
  }),
  'order-cancelled': (order) => ({
    subject: `Your order ${order.orderNumber} is cancelled`,
    lines: ['Nothing was charged. If your bank shows an authorisation, it disappears within a few days.'],
  }),
  'order-refused': (order) => ({
    subject: `Your order ${order.orderNumber} could not be placed`,
    lines: [refusalLine(order.reason), 'Nothing was charged, and your cart is as you left it.'],
  }),
  'order-refunded': (order, orderUrl) => ({
    subject: `A refund for your order ${order.orderNumber}`,
    lines: [`We are sending ${euros(order.amountMinor)} back to your card.`, `Details: ${orderUrl}`],
  }),
}

/** The message for one moment of an order. @throws for a template that does not exist. */
export function writeLetter(template: string, order: OrderMoved, publicUrl: string): Letter {
  const write = templates[template]
  if (!write) throw new Error(`there is no template ${template}`)
  const { subject, lines } = write(order, `${publicUrl}/orders/${order.orderId}`)
  return { subject, body: [`Hello ${order.contact.name},`, ...lines, 'Your Halles team'].join('\n\n') }
}

function euros(amountMinor = 0): string {
  return new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' }).format(amountMinor / 100)
}

function refusalLine(reason: string | undefined): string {
  if (reason === 'insufficient-stock') return 'Some items sold out while you were checking out.'
  if (reason === 'payment-declined') return 'Your bank declined the payment.'
  if (reason === 'payment-expired') return 'The payment was not completed in time.'
  return 'Something went wrong on our side.'
}
