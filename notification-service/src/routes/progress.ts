import { ownersOf, type Service } from '@halles/service-kit'
import type { FastifyReply } from 'fastify'
import { errors } from '../errors.ts'
import { OrderParams } from '../schemas.ts'
import { isOwner, progressAfter } from '../store/progress-store.ts'
import type { ProgressStreams, Watcher } from '../streams/progress-streams.ts'

const heartbeatMs = 15_000
const orderAppearsWithinMs = 5_000
const orderPollMs = 100

export function registerProgressRoute({ http, database: db, log }: Service, streams: ProgressStreams): void {
  http.get(
    '/v1/orders/:orderId/progress',
    {
      config: { audience: 'public' },
      schema: { operationId: 'followOrder', produces: ['text/event-stream'], params: OrderParams },
    },
    async (request, reply) => {
      const { orderId } = request.params
      if (!(await appears(orderId, ownersOf(request.principal))))
        throw errors.notFound('There is no such order.')
      const lastSeq = Number(request.headers['last-event-id'] ?? 0) || 0
      openStream(reply, orderId, lastSeq)
      return reply
    },
  )

  /** The page opens its stream the moment the order is placed; the event that tells us of the order may be a moment behind. */
  async function appears(orderId: string, owners: string[]): Promise<boolean> {
    for (const until = Date.now() + orderAppearsWithinMs; Date.now() < until;) {
      if (await isOwner(db, orderId, owners)) return true
      await new Promise((resolve) => setTimeout(resolve, orderPollMs))
    }
    return isOwner(db, orderId, owners)
  }

  function openStream(reply: FastifyReply, orderId: string, lastSeq: number): void {
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    raw.write('retry: 1000\n\n')
    let sending = Promise.resolve()
    const watcher: Watcher = {
      orderId,
      lastSeq,
      wake: () => {
        sending = sending
          .then(send)
          .catch((error: unknown) => log.warn({ err: error }, 'progress could not be sent'))
      },
      end: () => raw.end(),
    }
    async function send(): Promise<void> {
      for (const row of await progressAfter(db, orderId, watcher.lastSeq)) {
        watcher.lastSeq = row.seq
        raw.write(
          `id: ${row.seq}\nevent: progress\ndata: ${JSON.stringify({ ...row, at: row.at.toISOString() })}\n\n`,
        )
      }
    }
    const remove = streams.add(watcher)
    const heartbeat = setInterval(() => raw.write(': still here\n\n'), heartbeatMs)
    raw.on('close', () => {
      clearInterval(heartbeat)
      remove()
    })
    watcher.wake()
  }
}
