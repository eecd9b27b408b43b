import {
  asObject,
  list,
  number,
  optionalNumber,
  optionalObject,
  optionalText,
  text,
  texts,
} from './json-reader.ts'
import type { Json } from './json-reader.ts'

export const taskStatuses = ['open', 'claimed', 'picking', 'packed', 'handed-over', 'cancelled'] as const
export type TaskStatus = (typeof taskStatuses)[number]

export type TaskLine = {
  lineId: string
  sku: string
  name: string
  pictureUrl: string | null
  /** A line of the order may be picked at several locations. */
  orderLineId: string
  locationId: string
  quantity: number
  pickedQuantity: number | null
  shortReason: string | null
}

export type Holder = { accountId: string; name: string }

export type Task = {
  taskId: string
  orderId: string
  orderNumber: string
  locationIds: string[]
  customerName: string
  deliveryMethod: 'delivery' | 'pickup'
  status: TaskStatus
  claimedBy: Holder | null
  leaseExpiresAt: string | null
  lines: TaskLine[]
  createdAt: string
  version: number | null
}

export function toTask(body: unknown): Task {
  const json = asObject(body, 'task')
  const status = text(json, 'status')
  return {
    taskId: text(json, 'taskId'),
    orderId: text(json, 'orderId'),
    orderNumber: text(json, 'orderNumber'),
    locationIds: texts(json, 'locationIds'),
    customerName: optionalText(json, 'customerName') ?? '',
    deliveryMethod: json.deliveryMethod === 'pickup' ? 'pickup' : 'delivery',
    status: taskStatuses.find((known) => known === status) ?? 'open',
    claimedBy: toHolder(optionalObject(json, 'claimedBy')),
    leaseExpiresAt: optionalText(json, 'leaseExpiresAt'),
    lines: list(json, 'lines', toTaskLine),
    createdAt: text(json, 'createdAt'),
    version: optionalNumber(json, 'version'),
  }
}

function toTaskLine(json: Json): TaskLine {
  return {
    lineId: text(json, 'lineId'),
    sku: text(json, 'sku'),
    name: text(json, 'name'),
    pictureUrl: optionalText(json, 'pictureUrl'),
    orderLineId: optionalText(json, 'orderLineId') ?? text(json, 'lineId'),
    locationId: optionalText(json, 'locationId') ?? '',
    quantity: number(json, 'quantity'),
    pickedQuantity: optionalNumber(json, 'pickedQuantity'),
    shortReason: optionalText(json, 'shortReason'),
  }
}

export function toHolder(json: Json | null): Holder | null {
  const accountId = json && optionalText(json, 'accountId')
  return accountId ? { accountId, name: optionalText(json, 'name') ?? 'a colleague' } : null
}
