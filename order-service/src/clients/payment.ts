import { definePeer, strictObject } from '@halles/service-kit'
import { Type } from 'typebox'

const Intent = Type.Object({
  paymentIntentId: Type.String(),
  status: Type.String(),
  redirectUrl: Type.Optional(Type.String()),
  declineCode: Type.Optional(Type.String()),
})

export const paymentPeer = definePeer('payment-service', {
  createIntent: {
    method: 'POST',
    path: '/v1/payment-intents',
    body: strictObject({
      paymentIntentId: Type.String(),
      orderId: Type.String(),
      amountMinor: Type.Integer(),
      currency: Type.String(),
      method: Type.Union([
        strictObject({ method: Type.Literal('hosted') }),
        strictObject({ method: Type.Literal('token'), token: Type.String() }),
      ]),
      returnUrl: Type.String(),
      expiresInSeconds: Type.Integer(),
    }),
    response: Intent,
    timeoutMs: 8_000,
  },
  getIntent: {
    method: 'GET',
    path: '/v1/payment-intents/:paymentIntentId',
    query: Type.Object({ refresh: Type.Optional(Type.Boolean()) }),
    response: Intent,
    timeoutMs: 8_000,
  },
  capture: {
    method: 'POST',
    path: '/v1/payment-intents/:paymentIntentId/capture',
    body: strictObject({ amountMinor: Type.Integer() }),
    response: Type.Object({ status: Type.String() }),
    timeoutMs: 8_000,
  },
  voidIntent: {
    method: 'POST',
    path: '/v1/payment-intents/:paymentIntentId/void',
    response: Type.Object({ status: Type.String() }),
    timeoutMs: 8_000,
  },
  refund: {
    method: 'POST',
    path: '/v1/payment-intents/:paymentIntentId/refunds',
    body: strictObject({ refundId: Type.String(), amountMinor: Type.Integer(), reason: Type.String() }),
    response: Type.Object({ status: Type.Optional(Type.String()) }),
    timeoutMs: 8_000,
  },
})
