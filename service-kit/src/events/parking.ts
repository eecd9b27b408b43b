import amqp from 'amqplib'
import pg from 'pg'
import type { CloudEvent } from './event.ts'
import { queueNames } from './queues.ts'

export interface ParkedEvent {
  id: string
  type: string
  subject: string
  reason: string
  parkedAt: string
}

export interface ParkingOptions {
  rabbitmqUrl: string
  databaseUrl: string
  service: string
  prefix: string
}

/** The parked events of a service, oldest first, with the reason each was parked for. */
export async function listParked(options: ParkingOptions): Promise<ParkedEvent[]> {
  const client = new pg.Client({ connectionString: options.databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<ParkedEvent>(
      `SELECT message_id AS id, type, subject, reason, to_char(parked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "parkedAt"
       FROM halles.parked WHERE replayed_at IS NULL ORDER BY parked_at`,
    )
    return rows
  } finally {
    await client.end()
  }
}

/**
 * Puts parked events back into the service's queue: all, or the one with `eventId`. Each is acknowledged in the parking queue only after
 * the broker confirmed its copy, so that an interrupted replay loses nothing.
 * @returns the ids that were replayed.
 */
export async function replayParked(options: ParkingOptions, eventId?: string): Promise<string[]> {
  const names = queueNames(options.prefix, options.service)
  const connection = await amqp.connect(options.rabbitmqUrl)
  const client = new pg.Client({ connectionString: options.databaseUrl })
  await client.connect()
  try {
    const channel = await connection.createConfirmChannel()
    const { messageCount } = await channel.checkQueue(names.parking)
    const replayed: string[] = []
    for (let index = 0; index < messageCount; index += 1) {
      const message = await channel.get(names.parking)
      if (!message) break
      const event = JSON.parse(message.content.toString()) as CloudEvent
      if (eventId && event.id !== eventId) continue
      channel.sendToQueue(names.queue, message.content, {
        persistent: true,
        contentType: 'application/cloudevents+json',
        messageId: event.id,
        type: event.type,
      })
      await channel.waitForConfirms()
      channel.ack(message)
      await client.query('UPDATE halles.parked SET replayed_at = now() WHERE message_id = $1::uuid', [
        event.id,
      ])
      replayed.push(event.id)
    }
    await channel.close()
    return replayed
  } finally {
    await client.end()
    await connection.close()
  }
}
