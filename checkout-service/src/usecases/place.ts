import type { SqlExecutor } from '@halles/service-kit'
import { v5 as uuidv5 } from 'uuid'
import type { OrderClient } from '../clients/order.ts'
import type { PricingClient } from '../clients/pricing.ts'
import { samePrices } from '../domain/same-prices.ts'
import { errors } from '../errors.ts'
import type { Place, Placed, Quote } from '../schemas.ts'
import { markPlaced, nextAttempt, type CheckoutRecord } from '../store/checkout-store.ts'
import { requote } from './requote.ts'

const answerWithinMs = 8_000

/**
 * Turns a checkout into an order. The shopper agreed to a quote; if it is no longer good, the new one is offered instead of being charged.
 * The order's identity comes from the checkout and the attempt, so that pressing twice, or asking again after a lost answer, places one order.
 */
export async function place(
  db: SqlExecutor,
  clients: { order: OrderClient; pricing: PricingClient },
  checkout: CheckoutRecord,
  request: Place,
): Promise<Placed> {
  if (checkout.status === 'placed')
    return {
      orderId: checkout.orderId as string,
      orderNumber: checkout.orderNumber as string,
      status: 'placed',
    }
  const { contact, delivery } = checkout
  if (!contact || !delivery)
    throw errors.incomplete(
      `Say ${contact ? '' : 'who you are'}${contact || delivery ? '' : ' and '}${delivery ? '' : 'how you want to get your goods'} first.`,
    )
  const quote = await agreedQuote(db, clients.pricing, checkout, request.quoteHash)
  const attemptId = uuidv5(`attempt-${checkout.attempt}`, checkout.checkoutId)
  const order = await clients.order.placeOrder({
    idempotencyKey: `place:${attemptId}`,
    body: {
      checkoutId: attemptId,
      cartId: checkout.cartId,
      owner: checkout.owner,
      contact,
      delivery,
      lines: checkout.lines.map(({ sku, name, pictureUrl, quantity }) => ({
        sku,
        name,
        pictureUrl,
        quantity,
      })),
      quote,
      payment: request.payment,
      waitMs: answerWithinMs,
    },
  })
  if (order.status === 'refused') {
    await nextAttempt(db, checkout.checkoutId, checkout.attempt)
    throw refusalOf(order.refusal)
  }
  await markPlaced(db, checkout.checkoutId, order.orderId, order.orderNumber)
  const { redirectUrl } = order.payment
  return {
    orderId: order.orderId,
    orderNumber: order.orderNumber,
    status: order.status,
    ...(redirectUrl ? { paymentUrl: redirectUrl } : {}),
  }
}

async function agreedQuote(
  db: SqlExecutor,
  pricing: PricingClient,
  checkout: CheckoutRecord,
  hash: string,
): Promise<Quote> {
  const agreed = checkout.quote
  if (agreed?.hash === hash && (await pricing.verifyQuote({ body: { quote: agreed } })).valid) return agreed
  const { quote } = await requote(db, pricing, checkout)
  if (agreed?.hash === hash && quote && samePrices(agreed, quote)) return quote
  throw errors.quoteChanged('Please look at the new total before you pay.', { quote })
}

function refusalOf(refusal: { reason: string; detail?: string; shortages?: unknown[] } | undefined) {
  if (refusal?.reason === 'insufficient-stock')
    return errors.insufficientStock('Some items are no longer available in this quantity.', {
      shortages: refusal.shortages ?? [],
    })
  if (refusal?.reason === 'payment-declined')
    return errors.paymentDeclined('Nothing was charged. Try another way to pay.')
  return errors.orderRefused('Nothing was charged. Please try again.', { reason: refusal?.reason ?? 'error' })
}
