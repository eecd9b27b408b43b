import type { SwaggerTransform } from '@fastify/swagger'
import { Type } from 'typebox'

/** Any problem+json answer. */
export const ProblemSchema = Type.Object(
  {
    type: Type.String(),
    kind: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    traceId: Type.Optional(Type.String()),
  },
  { additionalProperties: true },
)

/** Writes audience, idempotency and the problem answer of a route into the contract. */
export const describeRoute: SwaggerTransform = ({ schema, url, route }) => {
  const { audience = 'internal', idempotency, denyImpersonation } = route.config ?? {}
  const described = { ...schema } as Record<string, unknown>
  if (audience === 'open') return { schema: { ...schema, hide: true }, url }
  described['x-audience'] = audience
  if (denyImpersonation) described['x-deny-impersonation'] = true
  const mutating = !['GET', 'HEAD', 'OPTIONS'].includes(String(route.method))
  if (mutating) {
    described['x-idempotency'] = idempotency ?? 'optional'
  }
  const response = (schema?.response ?? {}) as Record<string, unknown>
  described.response = {
    ...response,
    default: {
      description: 'A problem (RFC 9457)',
      content: { 'application/problem+json': { schema: ProblemSchema } },
    },
  }
  return { schema: described as never, url }
}
