import type { Channel, ChannelModel, ConsumeMessage } from 'amqplib'
import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import {
  isDatabaseOutage,
  isLeaseLost,
  type Transaction,
  type TransactionRunner,
} from '../database/database.ts'
import type { Logger } from '../log/logger.ts'
import type { SpanRecorder } from '../trace/span-recorder.ts'
import { currentTrace, runInTrace, traceFrom } from '../trace/trace-context.ts'
import type { Broker } from './broker.ts'
import type { CloudEvent } from './event.ts'
import { createLanes } from './lanes.ts'
import { declareQueues, queueNames } from './queues.ts'

/** What a consumer does with an event: its effect and the inbox row are one transaction. */
export interface EventHandler<Tx extends Transaction = Transaction> {
  type: string
  handle(tx: Tx, event: CloudEvent): Promise<void> | void
}

/** Declares a consumer: the event's type, only the fields we read, and the handler. Events of another shape are parked. */
export function onEvent<Schema extends TSchema, Tx extends Transaction = Transaction>(
  type: string,
  schema: Schema,
  handle: (tx: Tx, event: CloudEvent<Static<Schema>>) => Promise<void> | void,
): EventHandler<Tx> {
  const validator = Compile(schema)
  return {
    type,
    handle: (tx, event) => {
      if (validator.Check(event.data)) return handle(tx, event as CloudEvent<Static<Schema>>)
      const fault = validator.Errors(event.data)[0]
      throw new MalformedEventError(
        `${type}: ${fault?.instancePath ?? ''} ${fault?.message ?? 'is malformed'}`,
      )
    },
  }
}

/** The event can never be handled: it is parked at once. */
export class MalformedEventError extends Error {
  override name = 'MalformedEventError'
}

export interface Consumer {
  /** Starts taking events (the lease was gained). */
  resume(): void
  /** Stops taking events, waits for those in work and hands the rest back to the queue. */
  pause(): Promise<void>
}

export interface ConsumerOptions<Tx extends Transaction> {
  db: TransactionRunner<Tx>
  broker: Broker
  service: string
  handlers: Array<EventHandler<Tx>>
  log: Logger
  spans: SpanRecorder
  onHandled?: (type: string, outcome: 'handled' | 'duplicate' | 'parked') => void
  /** Attempts before an event is parked; outages of the database do not count. */
  maxAttempts?: number
}

/**
 * One quorum queue per service, one active consumer, events of one subject strictly in order. Effect + inbox row commit, then the
 * message is acknowledged; a failing event is tried again in its lane and after `maxAttempts` goes to the parking queue.
 */
export function createConsumer<Tx extends Transaction>(options: ConsumerOptions<Tx>): Consumer {
  const { db, broker, log } = options
  const names = queueNames(broker.prefix, options.service)
  const handlers = new Map(options.handlers.map((handler) => [handler.type, handler]))
  const lanes = createLanes(8)
  let wanted = false
  let channel: Channel | undefined
  let consumerTag: string | undefined

  broker.onConnected(async (connection) => {
    channel = undefined
    consumerTag = undefined
    await declareQueues(connection, broker.exchange, names, [...handlers.keys()])
    if (wanted) await consume(connection)
    current = connection
  })
  let current: ChannelModel | undefined

  async function consume(connection: ChannelModel): Promise<void> {
    const opened = await connection.createChannel()
    opened.on('error', (error: Error) => log.warn({ err: error }, 'consumer channel failed'))
    opened.on('close', () => {
      if (channel !== opened) return
      channel = undefined
      if (wanted && broker.connected)
        setTimeout(() => wanted && current && void consume(current).catch(() => undefined), 250)
    })
    await opened.prefetch(64)
    channel = opened
    const reply = await opened.consume(names.queue, (message) => message && receive(opened, message))
    consumerTag = reply.consumerTag
  }

  function receive(from: Channel, message: ConsumeMessage): void {
    let event: CloudEvent
    try {
      event = JSON.parse(message.content.toString()) as CloudEvent
    } catch {
      settle(from, () => from.nack(message, false, false))
      return
    }
    lanes.run(event.subject, () => runInTrace(traceFrom(event.traceparent), () => work(from, message, event)))
  }

  async function work(from: Channel, message: ConsumeMessage, event: CloudEvent): Promise<void> {
    const maxAttempts = options.maxAttempts ?? 5
    const startedAtMs = Date.now()
    for (let attempt = 1; channel === from;) {
      try {
        const outcome = await handleOnce(event)
        settle(from, () => from.ack(message))
        options.onHandled?.(event.type, outcome)
        recordSpan(event, startedAtMs, false)
        return
      } catch (error) {
        if (isLeaseLost(error) || !wanted) break
        const outage = isDatabaseOutage(error)
        log[outage ? 'warn' : 'error'](
          { err: error, 'event.type': event.type, 'event.id': event.id, attempt },
          'event could not be handled',
        )
        if (!outage && (attempt >= maxAttempts || error instanceof MalformedEventError)) {
          await park(event, error)
          settle(from, () => from.nack(message, false, false))
          options.onHandled?.(event.type, 'parked')
          recordSpan(event, startedAtMs, true)
          return
        }
        if (!outage) attempt += 1
        await new Promise((resolve) => setTimeout(resolve, Math.min(2_000, 50 * 2 ** attempt)))
      }
    }
    settle(from, () => from.nack(message, false, true))
  }

  function recordSpan(event: CloudEvent, startedAtMs: number, failed: boolean): void {
    const trace = currentTrace()
    if (!trace) return
    options.spans.record({
      trace,
      kind: 'consumer',
      name: event.type,
      startedAtMs,
      failed,
      attributes: {
        'messaging.system': 'rabbitmq',
        'messaging.destination.name': names.queue,
        'messaging.message.id': event.id,
      },
    })
  }

  async function handleOnce(event: CloudEvent): Promise<'handled' | 'duplicate'> {
    const handler = handlers.get(event.type)
    if (!handler) return 'handled'
    return db.effect(async (tx) => {
      const fresh = await tx.query(
        'INSERT INTO halles.inbox (message_id, type) VALUES ($1::uuid, $2) ON CONFLICT DO NOTHING RETURNING message_id',
        [event.id, event.type],
      )
      if (fresh.length === 0) return 'duplicate'
      await handler.handle(tx, event)
      return 'handled'
    })
  }

  async function park(event: CloudEvent, error: unknown): Promise<void> {
    await db
      .query(
        `INSERT INTO halles.parked (message_id, type, subject, reason) VALUES ($1::uuid, $2, $3, $4)
         ON CONFLICT (message_id) DO UPDATE SET reason = excluded.reason, parked_at = now(), replayed_at = NULL`,
        [event.id, event.type, event.subject, String((error as Error).message ?? error).slice(0, 500)],
      )
      .catch((failure: unknown) =>
        log.warn({ err: failure }, 'the reason of a parked event could not be kept'),
      )
  }

  return {
    resume: () => {
      wanted = true
      if (current && broker.connected && !channel)
        void consume(current).catch((error: unknown) => log.warn({ err: error }, 'consuming could not start'))
    },
    pause: async () => {
      wanted = false
      const open = channel
      if (!open) return
      if (consumerTag) await open.cancel(consumerTag).catch(() => undefined)
      await lanes.idle()
      channel = undefined
      await open.close().catch(() => undefined)
    },
  }
}

/** Acknowledging on a channel that closed meanwhile throws; the broker redelivers then, and the inbox knows the event. */
function settle(channel: Channel, action: () => void): void {
  try {
    action()
  } catch (error) {
    if (!/closed/i.test((error as Error).message)) {
      channel.emit('error', error)
    }
  }
}
