import { decodeCursor, encodeCursor, idempotencyKey, toPage, type Http } from '@halles/service-kit'
import { behaviourOf } from '../domain/behaviour.ts'
import { chargeAnswer } from '../domain/charge-answer.ts'
import { errors } from '../errors.ts'
import {
  Capture,
  Charge,
  ChargeList,
  ChargeParams,
  ChargeQuery,
  CreateCharge,
  Ledger,
  LedgerQuery,
  Refund,
  VoidCharge,
} from '../schemas.ts'
import { findCharge, findChargesByReference, findLedger } from '../store/charge-store.ts'
import { captureCharge } from '../usecases/capture-charge.ts'
import { createCharge } from '../usecases/create-charge.ts'
import { refundCharge } from '../usecases/refund-charge.ts'
import { voidCharge } from '../usecases/void-charge.ts'
import { merchantSubject, type Simulator } from './simulator.ts'

/** The merchant's side: every route here, whatever its own settings say, wants the API key. */
export function registerChargeRoutes(simulator: Simulator): void {
  simulator.http.register(async (scope) => {
    scope.addHook('onRequest', async ({ principal }) => {
      if (principal.subject !== merchantSubject) throw errors.unauthenticated()
    })
    registerRoutes({ ...simulator, http: scope as unknown as Http })
  })
}

function registerRoutes({ http, db, publicUrl }: Simulator): void {
  http.post(
    '/v1/charges',
    {
      config: { audience: 'public', idempotency: 'required' },
      schema: { operationId: 'createCharge', body: CreateCharge, response: { 201: Charge } },
    },
    async (request, reply) => {
      const key = idempotencyKey(request) as string
      const { charge, replayed } = await db.transaction((tx) => createCharge(tx, key, request.body))
      const { answer } = behaviourOf(request.body.token)
      if (answer === 'never') return reply.hijack()
      if (answer === 'drop-connection' && !replayed) {
        reply.hijack()
        request.raw.socket.destroy()
        return reply
      }
      if (replayed) reply.header('idempotent-replayed', 'true')
      return reply.code(201).send(chargeAnswer(charge, publicUrl))
    },
  )

  http.get(
    '/v1/charges',
    {
      config: { audience: 'public' },
      schema: { operationId: 'findCharges', querystring: ChargeQuery, response: { 200: ChargeList } },
    },
    async ({ query }) => ({
      items: (await findChargesByReference(db, query.reference)).map((charge) =>
        chargeAnswer(charge, publicUrl),
      ),
    }),
  )

  http.get(
    '/v1/charges/:chargeId',
    {
      config: { audience: 'public' },
      schema: { operationId: 'getCharge', params: ChargeParams, response: { 200: Charge } },
    },
    async ({ params }) => {
      const charge = await findCharge(db, params.chargeId)
      if (!charge) throw errors.notFound('There is no such charge.')
      return chargeAnswer(charge, publicUrl)
    },
  )

  http.post(
    '/v1/charges/:chargeId/capture',
    {
      config: { audience: 'public' },
      schema: {
        operationId: 'captureCharge',
        params: ChargeParams,
        body: Capture,
        response: { 200: Charge },
      },
    },
    async ({ params, body }) =>
      chargeAnswer(await db.transaction((tx) => captureCharge(tx, params.chargeId, body.amountMinor))),
  )

  http.post(
    '/v1/charges/:chargeId/void',
    {
      config: { audience: 'public' },
      schema: {
        operationId: 'voidCharge',
        params: ChargeParams,
        body: VoidCharge,
        response: { 200: Charge },
      },
    },
    async ({ params }) => chargeAnswer(await db.transaction((tx) => voidCharge(tx, params.chargeId))),
  )

  http.post(
    '/v1/charges/:chargeId/refunds',
    {
      config: { audience: 'public' },
      schema: { operationId: 'refundCharge', params: ChargeParams, body: Refund, response: { 201: Charge } },
    },
    async ({ params, body }, reply) =>
      reply
        .code(201)
        .send(chargeAnswer(await db.transaction((tx) => refundCharge(tx, params.chargeId, body)))),
  )

  http.get(
    '/v1/ledger',
    {
      config: { audience: 'public' },
      schema: { operationId: 'listLedger', querystring: LedgerQuery, response: { 200: Ledger } },
    },
    async ({ query }) => {
      const { limit = 25, reference } = query
      const after = decodeCursor(query.cursor)?.[0]
      const rows = await findLedger(db, {
        reference: reference ?? null,
        after: after === undefined ? null : String(after),
        limit: limit + 1,
      })
      return toPage(rows, limit, (last) => encodeCursor([last.reference]))
    },
  )
}
