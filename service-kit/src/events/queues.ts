import type { ChannelModel } from 'amqplib'

export interface QueueNames {
  queue: string
  parking: string
  deadExchange: string
}

/** The queues of a service: `<service>.events` and `<service>.parking`. */
export function queueNames(prefix: string, service: string): QueueNames {
  return {
    queue: `${prefix}${service}.events`,
    parking: `${prefix}${service}.parking`,
    deadExchange: `${prefix}halles.dead`,
  }
}

export async function declareQueues(
  connection: ChannelModel,
  exchange: string,
  names: QueueNames,
  types: string[],
): Promise<void> {
  const channel = await connection.createChannel()
  try {
    await channel.assertExchange(exchange, 'topic', { durable: true })
    await channel.assertExchange(names.deadExchange, 'direct', { durable: true })
    await channel.assertQueue(names.parking, { durable: true, arguments: { 'x-queue-type': 'quorum' } })
    await channel.bindQueue(names.parking, names.deadExchange, names.queue)
    await channel.assertQueue(names.queue, {
      durable: true,
      arguments: {
        'x-queue-type': 'quorum',
        'x-single-active-consumer': true,
        'x-delivery-limit': 50,
        'x-dead-letter-exchange': names.deadExchange,
        'x-dead-letter-routing-key': names.queue,
        'x-dead-letter-strategy': 'at-least-once',
        'x-overflow': 'reject-publish',
      },
    })
    for (const type of types) await channel.bindQueue(names.queue, exchange, type)
  } finally {
    await channel.close().catch(() => undefined)
  }
}
