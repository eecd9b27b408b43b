import { ownersOf, type Principal, type Service } from '@halles/service-kit'
import type { CartClient } from '../clients/cart.ts'
import type { OrderClient } from '../clients/order.ts'
import type { PricingClient } from '../clients/pricing.ts'
import { errors } from '../errors.ts'
import {
  Checkout,
  CheckoutParams,
  Contact,
  Delivery,
  OpenCheckout,
  Place,
  Placed,
  RefreshQuote,
} from '../schemas.ts'
import { findOwnCheckout, updateCheckout, type CheckoutRecord } from '../store/checkout-store.ts'
import { describeCheckout } from '../usecases/describe-checkout.ts'
import { openCheckout } from '../usecases/open-checkout.ts'
import { place } from '../usecases/place.ts'
import { requote } from '../usecases/requote.ts'

export interface Clients {
  cart: CartClient
  pricing: PricingClient
  order: OrderClient
}

export function registerCheckoutRoutes(service: Service, clients: Clients): void {
  const { http, database: db } = service
  const config = { audience: 'public' } as const

  http.post(
    '/v1/checkouts',
    { config, schema: { operationId: 'openCheckout', body: OpenCheckout, response: { 201: Checkout } } },
    (request, reply) =>
      service.idempotentCall(request, reply, async () => {
        const caller = {
          owner: request.principal.subject,
          authorization: request.headers.authorization as string,
        }
        return { status: 201, body: describeCheckout(await openCheckout(db, clients, caller)) }
      }),
  )

  http.get(
    '/v1/checkouts/:checkoutId',
    { config, schema: { operationId: 'getCheckout', params: CheckoutParams, response: { 200: Checkout } } },
    async (request) => describeCheckout(await own(request.principal, request.params.checkoutId)),
  )

  http.put(
    '/v1/checkouts/:checkoutId/contact',
    {
      config,
      schema: {
        operationId: 'setContact',
        params: CheckoutParams,
        body: Contact,
        response: { 200: Checkout },
      },
    },
    async (request) => {
      const checkout = await own(request.principal, request.params.checkoutId)
      const updated = await updateCheckout(db, checkout.checkoutId, { contact: request.body })
      if (!updated) throw errors.alreadyPlaced()
      return describeCheckout(updated)
    },
  )

  http.put(
    '/v1/checkouts/:checkoutId/delivery',
    {
      config,
      schema: {
        operationId: 'setDelivery',
        params: CheckoutParams,
        body: Delivery,
        response: { 200: Checkout },
      },
    },
    async (request) => {
      const checkout = await own(request.principal, request.params.checkoutId)
      return describeCheckout(await requote(db, clients.pricing, checkout, request.body))
    },
  )

  http.post(
    '/v1/checkouts/:checkoutId/quote',
    {
      config,
      schema: {
        operationId: 'refreshQuote',
        params: CheckoutParams,
        body: RefreshQuote,
        response: { 200: Checkout },
      },
    },
    async (request) =>
      describeCheckout(
        await requote(db, clients.pricing, await own(request.principal, request.params.checkoutId)),
      ),
  )

  http.post(
    '/v1/checkouts/:checkoutId/place',
    {
      config: { ...config, idempotency: 'required', denyImpersonation: true },
      schema: { operationId: 'place', params: CheckoutParams, body: Place, response: { 201: Placed } },
    },
    (request, reply) =>
      service.idempotentCall(request, reply, async () => ({
        status: 201,
        body: await place(db, clients, await own(request.principal, request.params.checkoutId), request.body),
      })),
  )

  async function own(principal: Principal, checkoutId: string): Promise<CheckoutRecord> {
    const checkout = await findOwnCheckout(db, checkoutId, ownersOf(principal))
    if (!checkout) throw errors.notFound('There is no such checkout, or it has expired.')
    return checkout
  }
}
