import { paged, Refusal, route } from './http.ts'
import type { Call, Route } from './http.ts'
import { note, orders } from './orders.ts'
import type { Order } from './orders.ts'
import { minutesAgo, people } from './world.ts'

const leaseMs = 10 * 60_000

type TaskLine = {
  lineId: string
  sku: string
  name: string
  pictureUrl: string
  locationId: string
  quantity: number
  pickedQuantity: number | null
  shortReason: string | null
}
type Task = {
  taskId: string
  orderId: string
  orderNumber: string
  locationIds: string[]
  customerName: string
  deliveryMethod: string
  status: string
  claimedBy: { accountId: string; name: string } | null
  leaseExpiresAt: string | null
  lines: TaskLine[]
  createdAt: string
  version: number
}

const statusOf: Record<string, string> = {
  confirmed: 'open',
  picking: 'picking',
  packed: 'packed',
  completed: 'handed-over',
}

export const tasks: Task[] = orders.filter((order) => statusOf[order.status]).map(makeTask)

function makeTask(order: Order, index: number): Task {
  const status = statusOf[order.status]!
  const holder = Number(order.orderNumber.slice(-1)) % 2 ? people.louis : people.ines
  const held = status === 'picking' || status === 'packed'
  return {
    taskId: order.orderId,
    orderId: order.orderId,
    orderNumber: order.orderNumber,
    locationIds: ['paris-drive'],
    customerName: order.contact.name,
    deliveryMethod: String(order.delivery.method),
    status,
    claimedBy: held ? { accountId: holder.accountId, name: holder.name } : null,
    leaseExpiresAt: held ? new Date(Date.now() + leaseMs).toISOString() : null,
    lines: order.lines.map((line, position) => ({
      lineId: line.lineId,
      sku: line.sku,
      name: line.name,
      pictureUrl: line.pictureUrl,
      locationId: position % 3 === 2 ? 'central-warehouse' : 'paris-drive',
      quantity: line.quantity,
      pickedQuantity: status === 'picking' && position === 0 ? line.quantity : line.pickedQuantity,
      shortReason:
        line.pickedQuantity !== null && line.pickedQuantity < line.quantity ? 'Shelf is empty' : null,
    })),
    createdAt: minutesAgo(3 + index * 11),
    version: 1,
  }
}

export const fulfilmentRoutes: Route[] = [
  route('staff', 'GET', '/v1/tasks', ({ query, caller }) => {
    const statuses = query.getAll('status')
    const words = (query.get('query') ?? '').toLowerCase()
    const found = tasks.filter(
      (task) =>
        (statuses.length === 0 || statuses.includes(task.status)) &&
        (query.get('mine') !== 'true' || holderNow(task)?.accountId === caller.sub) &&
        `${task.orderNumber} ${task.customerName}`.toLowerCase().includes(words),
    )
    return { body: paged(found, query, 20) }
  }),
  route('staff', 'GET', '/v1/tasks/:taskId', ({ params }) => ({ body: findTask(params.taskId) })),
  route('staff', 'POST', '/v1/tasks/:taskId/claim', claim),
  route('staff', 'POST', '/v1/tasks/:taskId/release', (call) =>
    change(call, (task) => {
      task.status = 'open'
      task.claimedBy = null
      task.leaseExpiresAt = null
    }),
  ),
  route('staff', 'PUT', '/v1/tasks/:taskId/lines/:lineId', pickLine),
  route('staff', 'POST', '/v1/tasks/:taskId/pack', (call) =>
    change(call, (task) => {
      if (task.lines.some((line) => line.pickedQuantity === null))
        throw new Refusal(409, 'conflict', 'Not every line is picked.')
      task.status = 'packed'
      follow(task, 'packed', call)
    }),
  ),
  route('staff', 'POST', '/v1/tasks/:taskId/hand-over', (call) =>
    change(call, (task) => {
      if (task.status !== 'packed') throw new Refusal(409, 'conflict', 'The task is not packed.')
      task.status = 'handed-over'
      follow(task, 'completed', call)
    }),
  ),
]

export function findTask(taskId: string | undefined): Task {
  const task = tasks.find((one) => one.taskId === taskId)
  if (!task) throw new Refusal(404, 'not-found', 'There is no such task.')
  return task
}

function holderNow(task: Task) {
  return task.leaseExpiresAt && Date.parse(task.leaseExpiresAt) > Date.now() ? task.claimedBy : null
}

function claim({ params, caller }: Call) {
  const task = findTask(params.taskId)
  const holder = holderNow(task)
  if (holder && holder.accountId !== caller.sub)
    throw new Refusal(409, 'task-claimed', 'Somebody else holds it.', {
      claimedBy: holder.name,
      leaseExpiresAt: task.leaseExpiresAt,
    })
  task.claimedBy = { accountId: caller.sub, name: caller.name ?? '' }
  task.leaseExpiresAt = new Date(Date.now() + leaseMs).toISOString()
  if (task.status === 'open') task.status = 'claimed'
  return { body: task }
}

function change(call: Call, apply: (task: Task) => void) {
  const task = findTask(call.params.taskId)
  if (holderNow(task)?.accountId !== call.caller.sub)
    throw new Refusal(409, 'lease-lost', 'The task is not yours.')
  apply(task)
  task.version += 1
  return { body: task }
}

function pickLine(call: Call) {
  return change(call, (task) => {
    const line = task.lines.find((one) => one.lineId === call.params.lineId)
    const picked = Number(call.body.pickedQuantity)
    if (!line || picked < 0 || picked > line.quantity)
      throw new Refusal(400, 'validation', 'Not a possible quantity.')
    if (picked < line.quantity && !call.body.shortReason)
      throw new Refusal(400, 'validation', 'A short pick needs a reason.')
    line.pickedQuantity = picked
    line.shortReason = typeof call.body.shortReason === 'string' ? call.body.shortReason : null
    task.status = 'picking'
    follow(task, 'picking', call)
  })
}

function follow(task: Task, status: string, call: Call): void {
  const order = orders.find((one) => one.orderId === task.orderId)!
  if (order.status !== status)
    note(order.orderId, {
      service: 'fulfilment-service',
      kind: status,
      title: `Order ${status}`,
      actor: call.caller.name,
    })
  order.status = status
  for (const line of order.lines)
    line.pickedQuantity = task.lines.find((one) => one.lineId === line.lineId)?.pickedQuantity ?? null
  if (status !== 'completed') return
  order.capturedMinor =
    order.deliveryFeeMinor +
    order.lines.reduce((sum, line) => sum + (line.pickedQuantity ?? 0) * line.unitAmountMinor, 0)
  order.payment.status = 'captured'
}
