import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Type } from 'typebox'
import { errors } from '../errors.ts'
import type { PreviewTokens } from '../preview/preview-tokens.ts'
import { previewParameter } from '../preview/take-claim.ts'
import {
  ColourParamsSchema,
  DrainedSchema,
  EpochSchema,
  PrepareSchema,
  PreviewLinkRequestSchema,
  PreviewLinkSchema,
  StackRegistrationSchema,
  StatusSchema,
} from '../schemas.ts'
import type { Colour } from '../stacks/colours.ts'
import type { StackRegistration } from '../stacks/stack.ts'
import type { StackRegistry } from '../stacks/stack-registry.ts'

export interface StackControls {
  registry: StackRegistry
  previews: PreviewTokens
  publicOrigin: string
  registerStack: (colour: Colour, registration: StackRegistration) => Promise<void>
}

type Guarded = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

const security = [{ control: [] }]

/** Everything the release tool does with a gateway. Each verb may be repeated: a tool that was killed asks again. */
export function registerStackRoutes(
  app: Guarded,
  { registry, previews, publicOrigin, registerStack }: StackControls,
): void {
  app.get('/v1/status', { schema: { security, response: { 200: StatusSchema } } }, () => registry.status())

  app.put(
    '/v1/stacks/:colour',
    {
      schema: {
        security,
        params: ColourParamsSchema,
        body: StackRegistrationSchema,
        response: { 200: StatusSchema },
      },
    },
    async (request) => {
      await registerStack(request.params.colour, request.body)
      return registry.status()
    },
  )

  app.delete(
    '/v1/stacks/:colour',
    { schema: { security, params: ColourParamsSchema, response: { 200: StatusSchema } } },
    async (request) => {
      await registry.remove(request.params.colour)
      return registry.status()
    },
  )

  app.post(
    '/v1/switch/prepare',
    { schema: { security, body: PrepareSchema, response: { 200: StatusSchema } } },
    async (request) => {
      await registry.prepare(request.body.epoch, request.body.colour)
      return registry.status()
    },
  )

  app.post(
    '/v1/switch/commit',
    { schema: { security, body: EpochSchema, response: { 200: StatusSchema } } },
    async (request) => {
      await registry.commit(request.body.epoch)
      return registry.status()
    },
  )

  app.post(
    '/v1/switch/abort',
    { schema: { security, body: EpochSchema, response: { 200: StatusSchema } } },
    async (request) => {
      await registry.abort(request.body.epoch)
      return registry.status()
    },
  )

  app.get(
    '/v1/drained/:colour',
    { schema: { security, params: ColourParamsSchema, response: { 200: DrainedSchema } } },
    (request) => {
      const { inFlight, streams } = registry.slots[request.params.colour]
      return { inFlight, streams: streams.size }
    },
  )

  app.post(
    '/v1/preview-links',
    {
      schema: {
        security,
        body: PreviewLinkRequestSchema,
        response: { 200: PreviewLinkSchema, 404: Type.Any() },
      },
    },
    (request) => {
      const { colour, minutes } = request.body
      const { stack } = registry.slots[colour]
      if (!stack) throw errors.unknownStack()
      const expiresAt = Date.now() + minutes * 60_000
      const token = previews.issue({ colour, release: stack.registration.release, expiresAt })
      return {
        url: `${publicOrigin}/?${previewParameter}=${token}`,
        token,
        expiresAt: new Date(expiresAt).toISOString(),
      }
    },
  )
}
