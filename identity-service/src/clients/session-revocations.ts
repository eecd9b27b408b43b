import type { Logger } from '@halles/service-kit'
import { Redis } from 'ioredis'

export interface SessionRevocations {
  /** Tells the gateways to forget these sessions now. What gets lost is caught by their short memory. */
  announce(sessionIds: string[]): void
  close(): void
}

export function createSessionRevocations(url: string, prefix: string, log: Logger): SessionRevocations {
  if (url === '') return { announce: () => undefined, close: () => undefined }
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 1_000,
    autoResendUnfulfilledCommands: false,
  })
  redis.on('error', (error: Error) => log.warn({ err: error }, 'redis cannot be reached'))
  const connecting = redis.connect().catch(() => undefined)
  const publish = async (sessionId: string) => {
    await connecting
    await redis.publish(`${prefix}sessions:revoked`, sessionId)
  }
  return {
    announce: (sessionIds) => {
      for (const sessionId of sessionIds)
        publish(sessionId).catch((error: unknown) =>
          log.warn({ err: error }, 'a revoked session could not be announced'),
        )
    },
    close: () => redis.disconnect(),
  }
}
