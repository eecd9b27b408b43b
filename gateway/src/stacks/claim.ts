import type { Colour } from './colours.ts'
import type { Stack } from './stack.ts'

/** A server-sent event stream that can be ended so that its client reconnects. */
export interface EndableStream {
  endStream(afterMs: number): void
}

/** What of a colour is under way; outlives re-registrations of the colour. */
export class ColourSlot {
  readonly colour: Colour
  stack: Stack | null = null
  inFlight = 0
  readonly streams = new Set<EndableStream>()

  constructor(colour: Colour) {
    this.colour = colour
  }
}

/** A request's hold on one stack, taken synchronously when the request starts and kept until it is over. */
export class Claim {
  readonly slot: ColourSlot
  readonly stack: Stack
  readonly preview: boolean
  #stream: EndableStream | null = null
  #released = false

  constructor(slot: ColourSlot, stack: Stack, preview: boolean) {
    this.slot = slot
    this.stack = stack
    this.preview = preview
    slot.inFlight += 1
  }

  becomeStream(stream: EndableStream): void {
    if (this.#released || this.#stream) return
    this.slot.inFlight -= 1
    this.#stream = stream
    this.slot.streams.add(stream)
  }

  release(): void {
    if (this.#released) return
    this.#released = true
    if (this.#stream) this.slot.streams.delete(this.#stream)
    else this.slot.inFlight -= 1
  }
}
