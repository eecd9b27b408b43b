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
  /** Buckets something was taken from since the other replicas were told. */
  readonly changed = new Set<TokenBucket>()
  #buckets: Record<LimitName, Map<string, TokenBucket>> = { general: new Map(), strict: new Map() }
  #perMinute: Record<LimitName, number>
  #now: () => number

  constructor(generalPerMinute: number, now: () => number = Date.now) {
    this.#perMinute = { general: generalPerMinute, strict: strictLimitOf(generalPerMinute) }
    this.#now = now
  }

  /** Throws `rate-limited` with the seconds to wait. */
  take(limit: LimitName, key: string): void {
    const now = this.#now()
    const bucket = this.#buckets[limit].get(key) ?? this.#open(limit, key, now)
    const waitMs = bucket.take(now)
    if (waitMs > 0) throw errors.rateLimited(undefined, { retryAfterSeconds: Math.ceil(waitMs / 1000) })
    if (bucket.untold === 1) this.changed.add(bucket)
  }

  bucketOf(limit: LimitName, key: string): TokenBucket | undefined {
    return this.#buckets[limit].get(key)
  }

  #open(limit: LimitName, key: string, now: number): TokenBucket {
    const buckets = this.#buckets[limit]
    if (buckets.size >= maxBuckets) {
      for (const [name, bucket] of buckets) if (bucket.isFull(now)) buckets.delete(name)
      if (buckets.size >= maxBuckets) buckets.clear()
    }
    const bucket = new TokenBucket(`${limit}:${key}`, this.#perMinute[limit], now)
    buckets.set(key, bucket)
    return bucket
  }
}
