import type { Lease, Logger } from '@halles/service-kit'
import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'

const queueName = 'mail'
const closeWithinMs = 3_000

/** The transport of mail jobs (BullMQ on Redis). The truth is in PostgreSQL: a job only says which message to look at. */
export interface MailQueue {
  /** Never throws and never waits: a job that gets lost is added again by the sweeper. */
  enqueue(messageId: string): void
  /** Starts the worker anew; BullMQ workers can stay deaf after Redis was away. */
  restartWorker(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

export interface MailQueueOptions {
  redisUrl: string
  prefix: string
  lease: Lease
  log: Logger
  deliver: (messageId: string) => Promise<void>
}

export function createMailQueue(options: MailQueueOptions): MailQueue {
  const { log, lease } = options
  const producer = new Redis(options.redisUrl, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    lazyConnect: true,
  })
  const consumer = new Redis(options.redisUrl, { maxRetriesPerRequest: null, lazyConnect: true })
  for (const client of [producer, consumer])
    client.on('error', (error: Error) => log.debug({ err: error }, 'redis is not reachable'))
  const prefix = `${options.prefix}bull`
  let queue: Queue | undefined
  let worker: Worker | undefined

  function openWorker(): void {
    worker = new Worker(
      queueName,
      async (job) => options.deliver((job.data as { messageId: string }).messageId),
      { connection: consumer, prefix, concurrency: 4 },
    )
    worker.on('error', (error) => log.warn({ err: error }, 'mail worker failed'))
  }

  async function closeWorker(): Promise<void> {
    const closing = worker
    worker = undefined
    if (closing) await withDeadline(closing.close())
  }

  return {
    enqueue: (messageId) => {
      queue
        ?.add(
          'send',
          { messageId },
          {
            attempts: 3,
            backoff: { type: 'exponential', delay: 1_000 },
            removeOnComplete: true,
            removeOnFail: true,
          },
        )
        .catch((error: unknown) => {
          log.warn({ err: error }, 'mail job could not be queued, the sweeper will')
        })
    },
    restartWorker: async () => {
      await closeWorker()
      if (lease.held) openWorker()
    },
    start: async () => {
      await Promise.all(
        [producer.connect(), consumer.connect()].map((connected) => connected.catch(() => undefined)),
      )
      queue = new Queue(queueName, { connection: producer, prefix })
      queue.on('error', (error) => log.warn({ err: error }, 'mail queue failed'))
      await lease.onChange(async (held) => {
        if (held) openWorker()
        else await closeWorker()
      })
    },
    stop: async () => {
      await closeWorker()
      if (queue) await withDeadline(queue.close())
      producer.disconnect()
      consumer.disconnect()
    },
  }
}

async function withDeadline(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, closeWithinMs)
  })
  await Promise.race([work.catch(() => undefined), deadline]).finally(() => clearTimeout(timer))
}
