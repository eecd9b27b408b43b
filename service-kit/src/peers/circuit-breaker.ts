/** Stops calling a peer that keeps failing; after a pause one call may try again (Nygard, "Release It!"). */
export interface CircuitBreaker {
  /** False while the peer is given a rest. */
  allows(): boolean
  succeeded(): void
  failed(): void
}

export interface CircuitBreakerOptions {
  failures?: number
  pauseMs?: number
  now?: () => number
}

export function createCircuitBreaker({
  failures = 8,
  pauseMs = 1_000,
  now = Date.now,
}: CircuitBreakerOptions = {}): CircuitBreaker {
  let inARow = 0
  let openUntil = 0
  return {
    allows: () => {
      if (inARow < failures) return true
      if (now() < openUntil) return false
      openUntil = now() + pauseMs
      return true
    },
    succeeded: () => {
      inARow = 0
    },
    failed: () => {
      inARow += 1
      if (inARow >= failures) openUntil = now() + pauseMs
    },
  }
}
