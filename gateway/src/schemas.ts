import { Type, type Static } from 'typebox'

export const ColourSchema = Type.Union([Type.Literal('blue'), Type.Literal('green')])
const NullableColour = Type.Union([ColourSchema, Type.Null()])
const UrlList = Type.Array(Type.String({ pattern: '^http://[^/?#@\\s]+/?$' }), { minItems: 1, maxItems: 32 })
const Epoch = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })

export const AssetFolderSchema = Type.Object(
  {
    prefix: Type.Union([Type.Literal('/_next/static/'), Type.Literal('/staff/_next/static/')]),
    dir: Type.String({ pattern: '^/' }),
  },
  { additionalProperties: false },
)

export const StackRegistrationSchema = Type.Object(
  {
    release: Type.String({ minLength: 1, maxLength: 200 }),
    version: Type.String({ minLength: 1, maxLength: 200 }),
    commit: Type.Optional(Type.String({ maxLength: 200 })),
    services: Type.Record(Type.String({ pattern: '^[a-z][a-z0-9-]{0,62}$' }), UrlList, {
      additionalProperties: false,
      minProperties: 1,
    }),
    assets: Type.Optional(Type.Array(AssetFolderSchema, { maxItems: 8 })),
  },
  { additionalProperties: false },
)

const RouteRowSchema = Type.Object({
  service: Type.String(),
  method: Type.String(),
  path: Type.String(),
  audience: Type.Union([
    Type.Literal('public'),
    Type.Literal('shopper'),
    Type.Literal('staff'),
    Type.Literal('manager'),
    Type.Literal('release'),
    Type.Literal('internal'),
  ]),
  bodyLimit: Type.Optional(Type.Number()),
})

const StoredStackSchema = Type.Union([
  Type.Object({ registration: StackRegistrationSchema, routes: Type.Array(RouteRowSchema) }),
  Type.Null(),
])

const PreparedSchema = Type.Union([Type.Object({ epoch: Epoch, colour: ColourSchema }), Type.Null()])

export const GatewayStateSchema = Type.Object({
  format: Type.Literal(1),
  epoch: Type.Integer({ minimum: 0 }),
  live: NullableColour,
  prepared: PreparedSchema,
  stacks: Type.Object({ blue: StoredStackSchema, green: StoredStackSchema }),
})
export type GatewayState = Static<typeof GatewayStateSchema>

const StackStatusSchema = Type.Union([
  Type.Object({
    version: Type.String(),
    release: Type.String(),
    commit: Type.Optional(Type.String()),
    services: Type.Record(Type.String(), Type.Array(Type.String())),
    publicRoutes: Type.Integer(),
    inFlight: Type.Integer(),
    streams: Type.Integer(),
    healthy: Type.Boolean(),
  }),
  Type.Null(),
])

export const StatusSchema = Type.Object({
  epoch: Type.Integer(),
  live: NullableColour,
  preview: NullableColour,
  prepared: PreparedSchema,
  stacks: Type.Object({ blue: StackStatusSchema, green: StackStatusSchema }),
})
export type Status = Static<typeof StatusSchema>

export const PrepareSchema = Type.Object(
  { epoch: Epoch, colour: ColourSchema },
  { additionalProperties: false },
)
export const EpochSchema = Type.Object({ epoch: Epoch }, { additionalProperties: false })
export const DrainedSchema = Type.Object({ inFlight: Type.Integer(), streams: Type.Integer() })
export const PreviewLinkRequestSchema = Type.Object(
  { colour: ColourSchema, minutes: Type.Integer({ minimum: 1, maximum: 7 * 24 * 60, default: 60 }) },
  { additionalProperties: false },
)
export const PreviewLinkSchema = Type.Object({
  url: Type.String(),
  token: Type.String(),
  expiresAt: Type.String(),
})
export const ColourParamsSchema = Type.Object({ colour: ColourSchema })
