import amqp from 'amqplib'
import { v7 as uuidv7 } from 'uuid'
import type { CloudEvent } from '../events/event.ts'
import { testEnvironment } from './environment.ts'

export interface EventTap {
  /** Everything published so far, in order. */
  events: CloudEvent[]
  ofType<Data = Record<string, unknown>>(type: string): Array<CloudEvent<Data>>
  /** Publishes an event as another service would; pass `id` to send a duplicate. */
  publish(event: {
    type: string
    subject: string
    data: unknown
    id?: string
    sequence?: string
  }): Promise<string>
  close(): Promise<void>
}

/** Listens to, and speaks on, the events exchange of a test. */
export async function tapEvents(prefix: string): Promise<EventTap> {
  const connection = await amqp.connect(testEnvironment().rabbitmqUrl)
  const channel = await connection.createConfirmChannel()
  const exchange = `${prefix}halles.events`
  await channel.assertExchange(exchange, 'topic', { durable: true })
  const { queue } = await channel.assertQueue('', { exclusive: true })
  await channel.bindQueue(queue, exchange, '#')
  const events: CloudEvent[] = []
  await channel.consume(
    queue,
    (message) => message && events.push(JSON.parse(message.content.toString()) as CloudEvent),
    { noAck: true },
  )
  return {
    events,
    ofType: (type) => events.filter((event) => event.type === type) as never,
    publish: async ({ type, subject, data, id = uuidv7(), sequence }) => {
      const event = {
        specversion: '1.0',
        id,
        source: '/services/test',
        type,
        subject,
        time: new Date().toISOString(),
        datacontenttype: 'application/json',
        data,
        ...(sequence ? { sequence } : {}),
      }
      channel.publish(exchange, type, Buffer.from(JSON.stringify(event)), {
        persistent: true,
        messageId: id,
        type,
      })
      await channel.waitForConfirms()
      return id
    },
    close: () => connection.close(),
  }
}
