import type { Logger } from '@halles/service-kit'
import { Redis } from 'ioredis'

const longestPauseMs = 2000

/** A connection that fails at once when Redis is away: nothing of ours may ever wait for it. */
export function connectRedis(url: string, log: Logger): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 50,
    connectTimeout: 1000,
    autoResendUnfulfilledCommands: false,
    retryStrategy: (attempt) => Math.min(50 * 2 ** attempt, longestPauseMs),
  })
  redis.on('error', (error) => log.debug({ err: error }, 'redis error'))
  return redis
}
