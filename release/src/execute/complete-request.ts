import type { Colour, OperationRequest, Verb } from '../journal/entry.ts'
import type { ReleaseState } from '../journal/fold-state.ts'
import type { Observation } from '../plan/plan-release.ts'
import { otherColour } from '../plan/step.ts'

/** What a person or a program asks for. */
export interface Wish {
  verb: Verb
  actor: string
  reason: string
  /** Left out where there is only one possibility. */
  colour?: Colour
  version?: string
  commit?: string
  ref?: string
  options?: Record<string, boolean>
}

/** Fills in what follows from the state; an interrupted operation of the same kind keeps its release and epoch. */
export async function completeRequest(
  wish: Wish,
  state: ReleaseState,
  seen: Observation,
): Promise<OperationRequest> {
  const colour = wish.colour ?? defaultColour(wish.verb, state)
  const interrupted = state.unfinished?.request
  if (
    interrupted &&
    interrupted.verb === wish.verb &&
    interrupted.colour === colour &&
    sameSource(wish, interrupted)
  ) {
    return { ...interrupted, options: { ...interrupted.options, ...wish.options } }
  }
  const makesRelease = wish.verb === 'up' || wish.verb === 'refresh'
  const movesPointer = wish.verb === 'switch' || wish.verb === 'rollback'
  return {
    verb: wish.verb,
    colour,
    release: makesRelease ? releaseName(wish) : (state.stacks[colour]?.release ?? null),
    ...(makesRelease ? { version: wish.version ?? '0.0.0', commit: wish.commit ?? 'unknown' } : {}),
    ...(makesRelease && wish.ref !== undefined ? { ref: wish.ref } : {}),
    ...(movesPointer ? { epoch: Math.max(state.epoch, seen.gateway?.epoch ?? 0) + 1 } : {}),
    ...(wish.options ? { options: wish.options } : {}),
  }
}

function sameSource(wish: Wish, interrupted: OperationRequest): boolean {
  if (wish.verb !== 'up' && wish.verb !== 'refresh') return true
  return (
    wish.ref === interrupted.ref && wish.commit === interrupted.commit && wish.version === interrupted.version
  )
}

function defaultColour(verb: Verb, state: ReleaseState): Colour {
  switch (verb) {
    case 'rollback':
      return state.window?.from ?? 'blue'
    case 'finish':
    case 'refresh':
      return state.live ?? 'blue'
    default:
      return state.live === null ? 'blue' : otherColour(state.live)
  }
}

/** To the millisecond: on a quick machine both colours are brought up within one second, and each needs its own folder. */
function releaseName(wish: Wish): string {
  const time = new Date().toISOString().replaceAll(/[-:.Z]/g, '')
  return [wish.version ?? '0.0.0', (wish.commit ?? 'unknown').slice(0, 7), time]
    .join('-')
    .replaceAll(/[^\w.-]/g, '-')
}
