import type { Logger } from '@halles/service-kit'
import { Redis } from 'ioredis'
import type { SessionCache } from './session-cache.ts'

const channelName = 'sessions:revoked'
const longestPauseMs = 1000

/** Listens for ended sessions. While it cannot hear, the cache is told to forget quickly. */
export class Revocations {
  hearing = false
  #channel: string
  #redis: Redis
  #sessions: SessionCache

  constructor(url: string, redisPrefix: string, sessions: SessionCache, log: Logger) {
    this.#channel = `${redisPrefix}${channelName}`
    this.#sessions = sessions
    this.#redis = new Redis(url, {
      maxRetriesPerRequest: null,
      connectTimeout: 1000,
      autoResubscribe: false,
      retryStrategy: (attempt) => Math.min(50 * 2 ** attempt, longestPauseMs),
    })
    this.#redis.on('error', (error) => log.debug({ err: error }, 'redis error'))
    this.#redis.on('ready', () => void this.#subscribe(log))
    this.#redis.on('close', () => this.#setHearing(false))
    this.#redis.on('message', (_channel: string, sessionId: string) => sessions.revokeSession(sessionId))
  }

  close(): void {
    this.#redis.disconnect()
  }

  async #subscribe(log: Logger): Promise<void> {
    try {
      await this.#redis.subscribe(this.#channel)
      this.#setHearing(true)
    } catch (error) {
      log.warn({ err: error }, 'cannot hear session revocations')
      this.#redis.disconnect(true)
    }
  }

  #setHearing(hearing: boolean): void {
    if (hearing !== this.hearing) this.#sessions.setHearing(hearing)
    this.hearing = hearing
  }
}
