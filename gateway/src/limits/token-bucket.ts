/** Tokens that refill evenly: at most `perMinute` in any minute in the long run, and as many at once. */
export class TokenBucket {
  readonly name: string
  /** Taken since the counts were last told to the other replicas. */
  untold = 0
  /** The shared count of the current window when we last heard of it, our own part included. */
  lastShared = 0
  window = 0
  #tokens: number
  #refilledAt: number
  #perMinute: number

  constructor(name: string, perMinute: number, now: number) {
    this.name = name
    this.#perMinute = perMinute
    this.#tokens = perMinute
    this.#refilledAt = now
  }

  /** Answers 0 when a token was taken, otherwise the milliseconds until one is there. */
  take(now: number): number {
    this.#refill(now)
    if (this.#tokens < 1) return Math.ceil(((1 - this.#tokens) * 60_000) / this.#perMinute)
    this.#tokens -= 1
    this.untold += 1
    return 0
  }

  /** Other replicas have taken `count` from the same allowance. */
  takeForOthers(count: number): void {
    this.#tokens = Math.max(this.#tokens - count, -this.#perMinute)
  }

  /** True when forgetting it changes nothing. */
  isFull(now: number): boolean {
    this.#refill(now)
    return this.#tokens >= this.#perMinute && this.untold === 0
  }

  #refill(now: number): void {
    const earned = ((now - this.#refilledAt) * this.#perMinute) / 60_000
    this.#tokens = Math.min(this.#perMinute, this.#tokens + Math.max(earned, 0))
    this.#refilledAt = now
  }
}
