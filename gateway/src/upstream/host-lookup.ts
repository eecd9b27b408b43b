import { lookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { callbackify } from 'node:util'

/** Asks the resolver for every address of a host name. */
type Resolve = (host: string) => Promise<LookupAddress[]>

export interface HostLookupOptions {
  resolve?: Resolve
  /** For how long an answer is taken without asking again. */
  freshMs?: number
  /** For how long a connection waits for a newer answer before it goes where the host was last. */
  patienceMs?: number
}

/**
 * Where one upstream host is. A busy Docker engine may take its time to answer for a name, and each new connection would wait
 * for that: so one question is asked at a time and none while the last answer is fresh, and while the resolver is slow or
 * fails, connections go where the host was last. A host that refused a connection may have moved: `forget` makes the next one
 * wait for an answer.
 */
export class HostLookup {
  #resolve: Resolve
  #freshMs: number
  #patienceMs: number
  #known: LookupAddress[] | null = null
  #answeredAt = 0
  #question: { askedAt: number; answer: Promise<LookupAddress[]> } | null = null

  constructor({ resolve = resolveWithSystem, freshMs = 1_000, patienceMs = 100 }: HostLookupOptions = {}) {
    this.#resolve = resolve
    this.#freshMs = freshMs
    this.#patienceMs = patienceMs
  }

  /** As `net.connect` wants it. */
  readonly lookup: LookupFunction = (host, options, callback) => {
    this.#answer(host, (error, addresses) => {
      const [first] = addresses ?? []
      if (error) callback(error, '')
      else if (options.all) callback(null, addresses)
      else callback(null, first?.address ?? '', first?.family)
    })
  }

  forget(): void {
    this.#known = null
  }

  #answer = callbackify((host: string) => this.#find(host))

  async #find(host: string): Promise<LookupAddress[]> {
    const known = this.#known
    if (known && performance.now() - this.#answeredAt < this.#freshMs) return known
    const { askedAt, answer } = (this.#question ??= this.#ask(host))
    if (!known) return answer
    const patience = Math.max(0, askedAt + this.#patienceMs - performance.now())
    return Promise.race([answer.catch(() => known), delay(patience, known, { ref: false })])
  }

  #ask(host: string) {
    const answer = this.#resolve(host)
      .then((addresses) => {
        this.#known = addresses
        this.#answeredAt = performance.now()
        return addresses
      })
      .finally(() => (this.#question = null))
    return { askedAt: performance.now(), answer }
  }
}

function resolveWithSystem(host: string): Promise<LookupAddress[]> {
  return new Promise((resolve, reject) => {
    lookup(host, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)))
  })
}
