/** Something that must not stay silent for long. */
export interface Watched {
  /** By `performance.now()`. */
  lastActiveAt: number
  onSilence(): void
}

const checksPerTimeout = 10

/** Ends what has been silent for `timeoutMs`. One timer looks at everything: a timer for each request costs more than it saves. */
export class Watchdog {
  #watched = new Set<Watched>()
  #timer: NodeJS.Timeout

  constructor(timeoutMs: number) {
    this.#timer = setInterval(() => this.#check(timeoutMs), timeoutMs / checksPerTimeout).unref()
  }

  watch(watched: Watched): void {
    watched.lastActiveAt = performance.now()
    this.#watched.add(watched)
  }

  forget(watched: Watched): void {
    this.#watched.delete(watched)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #check(timeoutMs: number): void {
    const silentSince = performance.now() - timeoutMs
    for (const watched of this.#watched) {
      if (watched.lastActiveAt > silentSince) continue
      this.#watched.delete(watched)
      watched.onSilence()
    }
  }
}
