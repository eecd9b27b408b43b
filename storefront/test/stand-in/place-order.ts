import { itemOf, moveOrder, openOrder, quoteFor, Refusal } from './shop.ts'
import type { StandInCheckout } from './shop.ts'

interface PlaceBody {
  quoteHash: string
  payment: { method: string; token?: string }
}

export function placeOrder(checkout: StandInCheckout, key: string, body: PlaceBody, paymentPage: string) {
  const earlier = checkout.placed.get(key)
  if (earlier !== undefined) return earlier
  if (checkout.orderId !== undefined)
    throw new Refusal(409, 'conflict', 'This checkout has been placed already')

  const quote = quoteFor(checkout.lines, checkout.delivery?.method)
  if (quote.hash !== body.quoteHash) {
    checkout.quote = quote
    throw new Refusal(409, 'quote-changed', 'Prices changed since you saw them', { quote })
  }
  const shortages = checkout.lines
    .map(({ sku, quantity }) => ({ sku, requested: quantity, available: itemOf(sku).stock }))
    .filter(({ requested, available }) => requested > available)
  if (shortages.length > 0)
    throw new Refusal(409, 'insufficient-stock', 'Not enough on the shelf', { shortages })
  if (body.payment.token === 'tok_decline') throw new Refusal(402, 'payment-declined', 'The bank said no')

  checkout.quote = quote
  const order = openOrder(checkout, body.payment.method)
  moveOrder(order, body.payment.method === 'hosted' ? 'awaiting-payment' : 'confirmed')
  const answer = {
    orderId: order.orderId,
    orderNumber: order.orderNumber,
    status: order.status,
    ...(body.payment.method === 'hosted' ? { paymentUrl: `${paymentPage}/pay/${order.orderId}` } : {}),
  }
  checkout.placed.set(key, answer)
  return answer
}
