interface Entry<Value> {
  value: Value
  until: number
}

/** A bounded map whose entries die; the oldest goes first when it is full. */
export class ExpiringMap<Value> {
  #entries = new Map<string, Entry<Value>>()
  #limit: number
  #now: () => number

  constructor(limit: number, now: () => number) {
    this.#limit = limit
    this.#now = now
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    if (entry.until > this.#now()) return entry.value
    this.#entries.delete(key)
    return undefined
  }

  set(key: string, value: Value, lifeMs: number): void {
    this.#entries.delete(key)
    if (this.#entries.size >= this.#limit) this.#dropOldest()
    this.#entries.set(key, { value, until: this.#now() + lifeMs })
  }

  delete(key: string): void {
    this.#entries.delete(key)
  }

  clear(): void {
    this.#entries.clear()
  }

  #dropOldest(): void {
    const oldest = this.#entries.keys().next()
    if (!oldest.done) this.#entries.delete(oldest.value)
  }
}
