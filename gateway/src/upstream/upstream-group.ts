import { Address, type AddressOptions } from './address.ts'

/** All addresses of one service of one stack. */
export class UpstreamGroup {
  readonly name: string
  readonly addresses: readonly Address[]
  #next = 0

  constructor(name: string, urls: readonly string[], options: AddressOptions) {
    this.name = name
    this.addresses = urls.map((url) => new Address(url, options))
  }

  /** The least busy address that is not resting; when all rest, the least busy one: better a try than a sure 502. */
  pick(tried: readonly Address[] = []): Address | undefined {
    const { addresses } = this
    if (addresses.length === 1) return tried.length === 0 ? addresses[0] : undefined
    this.#next = (this.#next + 1) % addresses.length
    let best: Address | undefined
    let bestRests = true
    for (let offset = 0; offset < addresses.length; offset += 1) {
      const candidate = addresses[(this.#next + offset) % addresses.length] as Address
      if (tried.includes(candidate)) continue
      const rests = candidate.resting
      if (!best || (bestRests && !rests) || (bestRests === rests && candidate.inFlight < best.inFlight)) {
        best = candidate
        bestRests = rests
      }
    }
    return best
  }

  get healthy(): boolean {
    return this.addresses.some((address) => address.healthy)
  }

  /** True when at least one address accepts a connection now. */
  async probe(): Promise<boolean> {
    const answers = await Promise.all(this.addresses.map((address) => address.probe()))
    return answers.includes(true)
  }

  close(): void {
    for (const address of this.addresses) address.close()
  }
}
