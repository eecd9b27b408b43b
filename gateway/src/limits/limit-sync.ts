import type { Redis } from 'ioredis'
import type { RateLimiter } from './rate-limiter.ts'
import type { TokenBucket } from './token-bucket.ts'

const intervalMs = 250
const windowMs = 60_000
const maxKeysPerRound = 5_000

type Changed = [bucket: TokenBucket, taken: number]

/**
 * Tells the other replicas what was taken here and hears what they took, in one pipeline every 250 ms. Without Redis every
 * replica limits on its own (fail open to per-replica limits): `degraded` says so.
 */
export class LimitSync {
  degraded = false
  #redis: Redis
  #limiter: RateLimiter
  #prefix: string
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> = Promise.resolve()

  constructor(redis: Redis, limiter: RateLimiter, redisPrefix: string) {
    this.#redis = redis
    this.#prefix = `${redisPrefix}limits:`
    this.#limiter = limiter
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.#running = this.sync()
    }, intervalMs)
    this.#timer.unref()
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#running
  }

  /** One round. Never throws: a failed round leaves the counts for the next one. */
  async sync(now: number = Date.now()): Promise<void> {
    const window = Math.floor(now / windowMs)
    const changed = this.#takeChanged()
    try {
      if (changed.length === 0) await this.#redis.ping()
      else await this.#exchange(changed, window)
      this.degraded = false
    } catch {
      this.degraded = true
      for (const [bucket] of changed) if (bucket.untold > 0) this.#limiter.changed.add(bucket)
    }
  }

  #takeChanged(): Changed[] {
    const taken: Changed[] = []
    for (const bucket of this.#limiter.changed) {
      if (taken.length === maxKeysPerRound) break
      this.#limiter.changed.delete(bucket)
      taken.push([bucket, bucket.untold])
    }
    return taken
  }

  async #exchange(changed: Changed[], window: number): Promise<void> {
    const pipeline = this.#redis.pipeline()
    for (const [bucket, taken] of changed) {
      const key = `${this.#prefix}${window}:${bucket.name}`
      pipeline.incrby(key, taken)
      pipeline.pexpire(key, 2 * windowMs)
    }
    const replies = (await pipeline.exec()) ?? []
    changed.forEach(([bucket, taken], index) => {
      const [error, shared] = replies[index * 2] ?? [new Error('no reply')]
      if (error) throw error
      bucket.untold -= taken
      if (bucket.untold > 0) this.#limiter.changed.add(bucket)
      const before = bucket.window === window ? bucket.lastShared : 0
      bucket.takeForOthers(Math.max(Number(shared) - before - taken, 0))
      bucket.window = window
      bucket.lastShared = Number(shared)
    })
  }
}
