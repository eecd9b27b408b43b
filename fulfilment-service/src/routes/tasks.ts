import {
  decodeCursor,
  encodeCursor,
  toPage,
  type Principal,
  type Service,
  type Transaction,
} from '@halles/service-kit'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { errors } from '../errors.ts'
import type { Actor } from '../events.ts'
import {
  Cancelled,
  LineParams,
  Nothing,
  OrderParams,
  PickLine,
  Task,
  TaskPage,
  TaskParams,
  TasksQuery,
} from '../schemas.ts'
import { findTask, listTasks, type TaskRecord } from '../store/task-store.ts'
import { cancelTask } from '../usecases/cancel-task.ts'
import { claimTask } from '../usecases/claim-task.ts'
import { describeTask } from '../usecases/describe-task.ts'
import { handOverTask } from '../usecases/hand-over-task.ts'
import { packTask } from '../usecases/pack-task.ts'
import { pickLine } from '../usecases/pick-line.ts'
import { releaseTask } from '../usecases/release-task.ts'

type TaskAction = (tx: Transaction, taskId: string, by: Actor) => Promise<TaskRecord>
const actions: Array<[path: string, operationId: string, action: TaskAction]> = [
  ['claim', 'claimTask', claimTask],
  ['release', 'releaseTask', releaseTask],
  ['pack', 'packTask', packTask],
  ['hand-over', 'handOverTask', handOverTask],
]

export function registerTaskRoutes(service: Service): void {
  const { http, db } = service
  const config = { audience: 'staff' } as const

  http.get(
    '/v1/tasks',
    { config, schema: { operationId: 'listTasks', querystring: TasksQuery, response: { 200: TaskPage } } },
    async ({ query, principal }) => {
      const { limit = 25, status, location, mine, cursor } = query
      const filter = {
        statuses: status ?? null,
        query: query.query?.trim() || null,
        location: location ?? null,
        claimedBy: mine ? principal.subject : null,
      }
      const rows = await listTasks(db, {
        ...filter,
        after: decodeCursor(cursor) as [string, string] | undefined,
        limit: limit + 1,
      })
      return toPage(rows.map(describeTask), limit, (last) => encodeCursor([last.createdAt, last.taskId]))
    },
  )

  http.get(
    '/v1/tasks/:taskId',
    { config, schema: { operationId: 'getTask', params: TaskParams, response: { 200: Task } } },
    async ({ params }) => {
      const task = await findTask(db, params.taskId)
      if (!task || task.orderNumber === null) throw errors.notFound('There is no such task.')
      return describeTask(task)
    },
  )

  for (const [path, operationId, action] of actions) {
    http.post(
      `/v1/tasks/:taskId/${path}`,
      { config, schema: { operationId, params: TaskParams, body: Nothing, response: { 200: Task } } },
      (request, reply) =>
        answer(request, reply, (tx) => action(tx, request.params.taskId, actorOf(request.principal))),
    )
  }

  http.put(
    '/v1/tasks/:taskId/lines/:lineId',
    {
      config,
      schema: { operationId: 'pickLine', params: LineParams, body: PickLine, response: { 200: Task } },
    },
    (request, reply) =>
      answer(request, reply, (tx) =>
        pickLine(tx, request.params.taskId, request.params.lineId, actorOf(request.principal), request.body),
      ),
  )

  http.post(
    '/v1/tasks/by-order/:orderId/cancel',
    { schema: { operationId: 'cancelTask', params: OrderParams, response: { 200: Cancelled } } },
    (request, reply) =>
      service.idempotent(request, reply, async (tx) => {
        await cancelTask(tx, request.params.orderId)
        return { status: 200, body: { cancelled: true } }
      }),
  )

  function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (tx: Transaction) => Promise<TaskRecord>,
  ) {
    return service.idempotent(request, reply, async (tx) => ({
      status: 200,
      body: describeTask(await work(tx)),
    }))
  }
}

function actorOf({ subject, name }: Principal): Actor {
  return { accountId: subject, name: name ?? 'Staff' }
}
