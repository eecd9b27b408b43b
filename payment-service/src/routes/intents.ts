import { idempotencyKey, type Http } from '@halles/service-kit'
import { isOpen } from '../domain/intent-status.ts'
import { errors } from '../errors.ts'
import {
  CaptureIntent,
  CreateIntent,
  Intent,
  IntentParams,
  IntentQuery,
  Refund,
  RequestRefund,
  Voided,
} from '../schemas.ts'
import { findIntent } from '../store/intent-store.ts'
import { captureIntent } from '../usecases/capture-intent.ts'
import { createIntent } from '../usecases/create-intent.ts'
import type { Payments } from '../usecases/payments.ts'
import { refundIntent } from '../usecases/refund-intent.ts'
import { resolveIntent } from '../usecases/resolve-intent.ts'
import { voidIntent } from '../usecases/void-intent.ts'
import { intentAnswer } from './intent-answer.ts'

const required = { config: { idempotency: 'required' } } as const

/**
 * Repeating a request is safe by what it names (intent, refund), not only by its key: a repetition answers with how things stand now, which is
 * what a caller who lost the first answer wants to know.
 */
export function registerIntentRoutes(http: Http, payments: Payments): void {
  http.post(
    '/v1/payment-intents',
    {
      ...required,
      schema: { operationId: 'createPaymentIntent', body: CreateIntent, response: { 201: Intent } },
    },
    async (request, reply) => {
      const { intent, replayed } = await createIntent(
        payments,
        idempotencyKey(request) as string,
        request.body,
      )
      if (replayed) reply.header('idempotent-replayed', 'true')
      return reply.code(201).send(intentAnswer(intent))
    },
  )

  http.get(
    '/v1/payment-intents/:paymentIntentId',
    {
      schema: {
        operationId: 'getPaymentIntent',
        params: IntentParams,
        querystring: IntentQuery,
        response: { 200: Intent },
      },
    },
    async ({ params, query }) => {
      const intent = await findIntent(payments.db, params.paymentIntentId)
      if (!intent) throw errors.notFound('There is no such payment.')
      return intentAnswer(
        query.refresh && isOpen(intent.status)
          ? await resolveIntent(payments, intent.paymentIntentId, 0)
          : intent,
      )
    },
  )

  http.post(
    '/v1/payment-intents/:paymentIntentId/capture',
    {
      ...required,
      schema: {
        operationId: 'capturePayment',
        params: IntentParams,
        body: CaptureIntent,
        response: { 200: Intent },
      },
    },
    async (request) => {
      idempotencyKey(request)
      return intentAnswer(
        await captureIntent(payments, request.params.paymentIntentId, request.body.amountMinor),
      )
    },
  )

  http.post(
    '/v1/payment-intents/:paymentIntentId/void',
    {
      ...required,
      schema: { operationId: 'voidPayment', params: IntentParams, response: { 200: Voided, 202: Voided } },
    },
    async (request, reply) => {
      idempotencyKey(request)
      const { paymentIntentId } = request.params
      const { status, done } = await voidIntent(payments, paymentIntentId)
      return reply.code(done ? 200 : 202).send({ paymentIntentId, status })
    },
  )

  http.post(
    '/v1/payment-intents/:paymentIntentId/refunds',
    {
      ...required,
      schema: {
        operationId: 'refundPayment',
        params: IntentParams,
        body: RequestRefund,
        response: { 201: Refund },
      },
    },
    async (request, reply) => {
      idempotencyKey(request)
      const { refund, replayed } = await refundIntent(payments, request.params.paymentIntentId, request.body)
      if (replayed) reply.header('idempotent-replayed', 'true')
      return reply.code(201).send(refund)
    },
  )
}
