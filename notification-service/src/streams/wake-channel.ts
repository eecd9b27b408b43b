import type { Logger } from '@halles/service-kit'
import { Redis } from 'ioredis'

export interface WakeChannel {
  announce(orderId: string): void
  start(): Promise<void>
  stop(): void
}

/** Tells every instance, of both colours, that an order moved. Best effort: the streams also poll. */
export function createWakeChannel(
  redisUrl: string,
  prefix: string,
  log: Logger,
  onWake: (orderId: string) => void,
): WakeChannel {
  const channel = `${prefix}progress`
  const publisher = new Redis(redisUrl, {
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    lazyConnect: true,
  })
  const subscriber = new Redis(redisUrl, { maxRetriesPerRequest: null, lazyConnect: true })
  for (const client of [publisher, subscriber])
    client.on('error', (error: Error) => log.debug({ err: error }, 'redis is not reachable'))
  subscriber.on('message', (_channel, orderId) => onWake(orderId))
  return {
    announce: (orderId) => {
      onWake(orderId)
      publisher.publish(channel, orderId).catch(() => undefined)
    },
    start: async () => {
      await publisher.connect().catch(() => undefined)
      await subscriber.connect().catch(() => undefined)
      void subscriber.subscribe(channel).catch(() => undefined)
    },
    stop: () => {
      publisher.disconnect()
      subscriber.disconnect()
    },
  }
}
