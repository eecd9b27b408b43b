import amqp, { type ChannelModel, type ConfirmChannel } from 'amqplib'
import type { Logger } from '../log/logger.ts'
import type { CloudEvent } from './event.ts'

const confirmTimeoutMs = 5_000
const maxBackOffMs = 5_000

/** The supervised connection to RabbitMQ: amqplib has no reconnect, and a channel may die while its connection lives. */
export interface Broker {
  readonly connected: boolean
  readonly exchange: string
  readonly prefix: string
  /** Publishes persistently and waits until the broker has confirmed every event. @throws on a missing confirm or a lost connection. */
  publish(events: CloudEvent[]): Promise<void>
  /** Called with every new connection: declare queues and consume. */
  onConnected(listener: (connection: ChannelModel) => Promise<void>): void
  /** A real round trip through the broker. */
  check(): Promise<void>
  start(): void
  stop(): Promise<void>
}

export interface BrokerOptions {
  url: string
  /** In front of every exchange and queue; '' in production, one per file in tests. */
  prefix: string
  name: string
  log: Logger
}

export function createBroker(options: BrokerOptions): Broker {
  const { log, prefix } = options
  const exchange = `${prefix}halles.events`
  const listeners: Array<(connection: ChannelModel) => Promise<void>> = []
  let connection: ChannelModel | undefined
  let publisher: ConfirmChannel | undefined
  let stopped = true
  let retry: NodeJS.Timeout | undefined
  let failures = 0

  async function connect(): Promise<void> {
    try {
      const opened = await amqp.connect(withHeartbeat(options.url), {
        clientProperties: { connection_name: options.name },
        timeout: 5_000,
      })
      opened.on('error', (error: Error) => log.warn({ err: error }, 'broker connection failed'))
      opened.on('close', () => lost(opened))
      opened.on('blocked', (reason: string) => log.warn({ reason }, 'broker refuses publishes'))
      connection = opened
      const channel = await openPublisher(opened)
      for (const listener of listeners) await listener(opened)
      publisher = channel
      failures = 0
      log.info('broker connected')
    } catch (error) {
      log.warn({ err: error }, 'broker not reachable, it will be tried again')
      await connection?.close().catch(() => undefined)
      reconnectLater()
    }
  }

  async function openPublisher(opened: ChannelModel): Promise<ConfirmChannel> {
    const channel = await opened.createConfirmChannel()
    channel.on('error', (error: Error) => log.warn({ err: error }, 'publisher channel failed'))
    channel.on('close', () => {
      if (connection === opened) void opened.close().catch(() => undefined)
    })
    await channel.assertExchange(exchange, 'topic', { durable: true })
    return channel
  }

  function lost(closed: ChannelModel): void {
    if (connection !== closed) return
    connection = undefined
    publisher = undefined
    reconnectLater()
  }

  function reconnectLater(): void {
    connection = undefined
    publisher = undefined
    if (stopped) return
    clearTimeout(retry)
    failures += 1
    const backOffMs = Math.min(maxBackOffMs, 100 * 2 ** failures) * (0.5 + Math.random() / 2)
    retry = setTimeout(() => void connect(), backOffMs)
  }

  return {
    exchange,
    prefix,
    get connected() {
      return publisher !== undefined
    },
    publish: async (events) => {
      const channel = publisher
      if (!channel) throw new Error('the broker is not connected')
      for (const event of events) {
        channel.publish(exchange, event.type, Buffer.from(JSON.stringify(event)), {
          persistent: true,
          contentType: 'application/cloudevents+json',
          messageId: event.id,
          type: event.type,
          ...(event.traceparent ? { headers: { traceparent: event.traceparent } } : {}),
        })
      }
      await withTimeout(channel.waitForConfirms(), confirmTimeoutMs).catch((error: unknown) => {
        void connection?.close().catch(() => undefined)
        throw error
      })
    },
    onConnected: (listener) => void listeners.push(listener),
    check: async () => {
      if (!publisher) throw new Error('the broker is not connected')
      await withTimeout(publisher.checkExchange(exchange), 2_000)
    },
    start: () => {
      stopped = false
      void connect()
    },
    stop: async () => {
      stopped = true
      clearTimeout(retry)
      const open = connection
      connection = undefined
      publisher = undefined
      await open?.close().catch(() => undefined)
    },
  }
}

function withHeartbeat(url: string): string {
  const address = new URL(url)
  address.searchParams.set('heartbeat', '10')
  return address.href
}

async function withTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the broker did not answer within ${timeoutMs} ms`)), timeoutMs)
  })
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer))
}
