import { Instant, Sku, Uuid, pageOf, pageQuery, repeatable, strictObject } from '@halles/service-kit'
import { Type, type Static } from 'typebox'

export const taskStatuses = ['open', 'claimed', 'picking', 'packed', 'handed-over', 'cancelled'] as const
export type TaskStatus = (typeof taskStatuses)[number]

const Line = Type.Object({
  lineId: Type.String({ description: 'one per order line and location' }),
  orderLineId: Uuid,
  sku: Sku,
  name: Type.String(),
  pictureUrl: Type.String(),
  locationId: Type.String(),
  quantity: Type.Integer(),
  pickedQuantity: Type.Union([Type.Integer(), Type.Null()]),
  shortReason: Type.Union([Type.String(), Type.Null()]),
})
export const Task = Type.Object({
  taskId: Uuid,
  orderId: Uuid,
  orderNumber: Type.String(),
  locationIds: Type.Array(Type.String()),
  customerName: Type.String(),
  deliveryMethod: Type.String(),
  status: Type.Enum([...taskStatuses]),
  claimedBy: Type.Union([Type.Object({ accountId: Type.String(), name: Type.String() }), Type.Null()]),
  leaseExpiresAt: Type.Union([Instant, Type.Null()]),
  lines: Type.Array(Line),
  createdAt: Instant,
  version: Type.Integer(),
})
export type Task = Static<typeof Task>
export const TaskPage = pageOf(Task)
export const TasksQuery = Type.Object({
  ...pageQuery,
  status: Type.Optional(repeatable(Type.Enum([...taskStatuses]), 6)),
  query: Type.Optional(Type.String({ maxLength: 100 })),
  location: Type.Optional(Type.String({ maxLength: 40 })),
  mine: Type.Optional(Type.Boolean()),
})
export const TaskParams = Type.Object({ taskId: Uuid })
export const LineParams = Type.Object({
  taskId: Uuid,
  lineId: Type.String({ pattern: '^[0-9a-f-]{36}(:[0-9]{1,3})?$' }),
})
export const OrderParams = Type.Object({ orderId: Uuid })
export const PickLine = strictObject({
  pickedQuantity: Type.Integer({ minimum: 0, maximum: 10_000 }),
  shortReason: Type.Optional(Type.String({ minLength: 2, maxLength: 200 })),
})
export type PickLine = Static<typeof PickLine>
export const Nothing = strictObject({})
export const Cancelled = Type.Object({ cancelled: Type.Boolean() })
