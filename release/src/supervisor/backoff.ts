export interface BackoffPolicy {
  baseMs: number
  maxMs: number
  /** A process that lived this long starts again without waiting. */
  stableAfterMs: number
  /** So many crashes in a row are shown as a crash loop. */
  loopAfter: number
}

export const defaultBackoff: BackoffPolicy = {
  baseMs: 250,
  maxMs: 15_000,
  stableAfterMs: 30_000,
  loopAfter: 5,
}

/** Exponential with jitter over the upper half, so that services that died together do not start together. */
export function backoffDelayMs(policy: BackoffPolicy, crashesInARow: number, random = Math.random()): number {
  const ceiling = Math.min(policy.maxMs, policy.baseMs * 2 ** Math.min(crashesInARow - 1, 20))
  return Math.round(ceiling / 2 + (ceiling / 2) * random)
}
