import { errors } from '../errors.ts'
import { TokenBucket } from './token-bucket.ts'

export type LimitName = 'general' | 'strict'

/** Sign-in and registration get this part of the general allowance, and at least this many a minute. */
const strictShare = 100
const strictMinimum = 10
const maxBuckets = 100_000

export function strictLimitOf(generalPerMinute: number): number {
  return Math.max(strictMinimum, Math.ceil(generalPerMinute / strictShare))
}

/** Counts locally, without asking anybody; LimitSync evens the counts out between replicas in the background. */
export class RateLimiter {
  readonly buckets = new Map<string, TokenBucket>()
  /** Names of buckets something was taken from since the other replicas were told. */
  readonly changed = new Set<string>()
  #perMinute: Record<LimitName, number>
  #now: () => number

  constructor(generalPerMinute: number, now: () => number = Date.now) {
    this.#perMinute = { general: generalPerMinute, strict: strictLimitOf(generalPerMinute) }
    this.#now = now
  }

  /** Throws `rate-limited` with the seconds to wait. */
  take(limit: LimitName, key: string): void {
    const name = `${limit}:${key}`
    const now = this.#now()
    let bucket = this.buckets.get(name)
    if (!bucket) {
      if (this.buckets.size >= maxBuckets) this.forgetFull()
      bucket = new TokenBucket(this.#perMinute[limit], now)
      this.buckets.set(name, bucket)
    }
    const waitMs = bucket.take(now)
    if (waitMs > 0) throw errors.rateLimited(undefined, { retryAfterSeconds: Math.ceil(waitMs / 1000) })
    this.changed.add(name)
  }

  forgetFull(): void {
    const now = this.#now()
    for (const [name, bucket] of this.buckets) if (bucket.isFull(now)) this.buckets.delete(name)
    if (this.buckets.size >= maxBuckets) this.buckets.clear()
  }
}
