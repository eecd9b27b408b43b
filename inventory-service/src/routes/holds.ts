import type { Service } from '@halles/service-kit'
import { errors } from '../errors.ts'
import { FulfilHold, Hold, HoldParams, PlaceHold } from '../schemas.ts'
import { findHold } from '../store/hold-store.ts'
import { confirmHold } from '../usecases/confirm-hold.ts'
import { fulfilHold } from '../usecases/fulfil-hold.ts'
import { placeHold } from '../usecases/place-hold.ts'
import { releaseHold } from '../usecases/release-hold.ts'

export function registerHoldRoutes(service: Service): void {
  const { http, db } = service

  http.post(
    '/v1/holds',
    {
      config: { idempotency: 'required' },
      schema: { operationId: 'placeHold', body: PlaceHold, response: { 201: Hold } },
    },
    (request, reply) =>
      service.idempotent(request, reply, async (tx) => ({
        status: 201,
        body: await placeHold(tx, request.body),
      })),
  )

  http.get(
    '/v1/holds/:holdId',
    { schema: { operationId: 'getHold', params: HoldParams, response: { 200: Hold } } },
    async ({ params }) => {
      const hold = await findHold(db, params.holdId)
      if (!hold) throw errors.notFound('There is no such hold.')
      return hold
    },
  )

  http.post(
    '/v1/holds/:holdId/confirm',
    { schema: { operationId: 'confirmHold', params: HoldParams, response: { 200: Hold } } },
    (request, reply) =>
      service.idempotent(request, reply, async (tx) => ({
        status: 200,
        body: await confirmHold(tx, request.params.holdId),
      })),
  )

  http.post(
    '/v1/holds/:holdId/release',
    { schema: { operationId: 'releaseHold', params: HoldParams, response: { 200: Hold } } },
    (request, reply) =>
      service.idempotent(request, reply, async (tx) => ({
        status: 200,
        body: await releaseHold(tx, request.params.holdId),
      })),
  )

  http.post(
    '/v1/holds/:holdId/fulfil',
    { schema: { operationId: 'fulfilHold', params: HoldParams, body: FulfilHold, response: { 200: Hold } } },
    (request, reply) =>
      service.idempotent(request, reply, async (tx) => ({
        status: 200,
        body: await fulfilHold(tx, request.params.holdId, request.body.lines),
      })),
  )
}
