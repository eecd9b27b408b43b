import { errors } from '../errors.ts'
import type { GatewayState, Status } from '../schemas.ts'
import type { AddressOptions } from '../upstream/address.ts'
import { Claim, ColourSlot } from './claim.ts'
import type { Colour } from './colours.ts'
import type { RouteRow } from './route-table.ts'
import { Stack, type StackRegistration } from './stack.ts'
import type { StateFile } from './state-file.ts'

const streamEndSpreadMs = 700

export interface RegistryOptions {
  address: AddressOptions
}

/**
 * The switch. Which stacks there are, which one is live, and who is using what. Reading (`claim…`) is synchronous; every
 * change is on disk before it takes effect, and changes happen one after the other.
 */
export class StackRegistry {
  readonly slots: Record<Colour, ColourSlot> = {
    blue: new ColourSlot('blue'),
    green: new ColourSlot('green'),
  }
  #epoch = 0
  #live: Colour | null = null
  #prepared: GatewayState['prepared'] = null
  #file: StateFile
  #options: RegistryOptions
  #turn: Promise<unknown> = Promise.resolve()

  constructor(file: StateFile, options: RegistryOptions) {
    this.#file = file
    this.#options = options
  }

  get epoch(): number {
    return this.#epoch
  }

  get live(): Colour | null {
    return this.#live
  }

  async restore(): Promise<void> {
    const state = await this.#file.load()
    if (!state) return
    this.#epoch = state.epoch
    this.#live = state.live
    this.#prepared = state.prepared
    for (const slot of Object.values(this.slots)) {
      const stored = state.stacks[slot.colour]
      if (stored)
        slot.stack = new Stack(slot.colour, stored.registration, stored.routes, this.#options.address)
    }
  }

  /** Takes the live stack for one request; null when nothing is live. Must be the first thing a request does. */
  claimLive(): Claim | null {
    const slot = this.#live === null ? null : this.slots[this.#live]
    return slot?.stack ? new Claim(slot, slot.stack, false) : null
  }

  /** Takes a colour on purpose (preview); null when no stack of this release is there. */
  claimColour(colour: Colour, release: string): Claim | null {
    const slot = this.slots[colour]
    return slot.stack?.registration.release === release ? new Claim(slot, slot.stack, true) : null
  }

  /** The registered stack that is not `stack`, for assets of pages loaded before a switch. */
  otherThan(stack: Stack): Stack | null {
    return this.slots[stack.colour === 'blue' ? 'green' : 'blue'].stack
  }

  /** True when new requests no longer go to where this claim went, so its long-lived stream should end. */
  isOutdated(claim: Claim): boolean {
    return !claim.preview && claim.slot.colour !== this.#live
  }

  register(colour: Colour, registration: StackRegistration, rows: readonly RouteRow[]): Promise<void> {
    return this.#inTurn(async () => {
      const stack = new Stack(colour, registration, rows, this.#options.address)
      await this.#save({ stacks: { [colour]: { registration, routes: [...rows] } } })
      const previous = this.slots[colour].stack
      this.slots[colour].stack = stack
      previous?.close()
    })
  }

  remove(colour: Colour): Promise<void> {
    return this.#inTurn(async () => {
      const slot = this.slots[colour]
      if (!slot.stack) return
      if (this.#live === colour) throw errors.stackLive()
      if (this.#prepared?.colour === colour) throw errors.conflict('This colour is prepared for a switch.')
      const { inFlight, streams } = slot
      if (inFlight + streams.size > 0) throw errors.stackBusy(undefined, { inFlight, streams: streams.size })
      await this.#save({ stacks: { [colour]: null } })
      slot.stack.close()
      slot.stack = null
    })
  }

  prepare(epoch: number, colour: Colour): Promise<void> {
    return this.#inTurn(async () => {
      const { stack } = this.slots[colour]
      if (!stack) throw errors.unknownStack()
      if (epoch <= this.#epoch) throw errors.staleEpoch(undefined, { current: this.#epoch })
      const unreachable = await stack.unreachable()
      if (unreachable.length > 0) throw errors.stackUnreachable(undefined, { services: unreachable })
      const prepared = { epoch, colour }
      await this.#save({ prepared })
      this.#prepared = prepared
    })
  }

  commit(epoch: number): Promise<void> {
    return this.#inTurn(async () => {
      if (epoch === this.#epoch && this.#live !== null) return
      if (epoch < this.#epoch) throw errors.staleEpoch(undefined, { current: this.#epoch })
      if (this.#prepared?.epoch !== epoch) throw errors.notPrepared()
      const { colour } = this.#prepared
      await this.#save({ epoch, live: colour, prepared: null })
      const previous = this.#live
      this.#epoch = epoch
      this.#prepared = null
      this.#live = colour
      if (previous !== null && previous !== colour) this.#endStreams(previous)
    })
  }

  abort(epoch: number): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#prepared?.epoch !== epoch) return
      await this.#save({ prepared: null })
      this.#prepared = null
    })
  }

  status(): Status {
    const idle = this.#live === 'blue' ? 'green' : 'blue'
    return {
      epoch: this.#epoch,
      live: this.#live,
      preview: this.slots[idle].stack ? idle : null,
      prepared: this.#prepared,
      stacks: { blue: describe(this.slots.blue), green: describe(this.slots.green) },
    }
  }

  /** The gateway itself stops: every stream ends, whatever its colour. */
  endAllStreams(): void {
    for (const slot of Object.values(this.slots)) for (const stream of slot.streams) stream.endStream(0)
  }

  close(): void {
    for (const slot of Object.values(this.slots)) slot.stack?.close()
  }

  #endStreams(colour: Colour): void {
    for (const stream of this.slots[colour].streams) stream.endStream(Math.random() * streamEndSpreadMs)
  }

  #save(
    change: Partial<Omit<GatewayState, 'stacks'>> & { stacks?: Partial<GatewayState['stacks']> },
  ): Promise<void> {
    const stored = (slot: ColourSlot) =>
      slot.stack ? { registration: slot.stack.registration, routes: [...slot.stack.rows] } : null
    return this.#file.save({
      format: 1,
      epoch: this.#epoch,
      live: this.#live,
      prepared: this.#prepared,
      ...change,
      stacks: { blue: stored(this.slots.blue), green: stored(this.slots.green), ...change.stacks },
    })
  }

  #inTurn<T>(change: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(change)
    this.#turn = result.catch(() => undefined)
    return result
  }
}

function describe(slot: ColourSlot): Status['stacks']['blue'] {
  const { stack } = slot
  if (!stack) return null
  const { version, release, commit, services } = stack.registration
  return {
    version,
    release,
    ...(commit === undefined ? {} : { commit }),
    services,
    publicRoutes: stack.rows.filter((row) => row.audience !== 'internal').length,
    inFlight: slot.inFlight,
    streams: slot.streams.size,
    healthy: stack.healthy,
  }
}
