/** Lets at most a tenth of the calls be retries, so that a struggling peer is not buried under them (Google SRE book, "Handling Overload"). */
export interface RetryBudget {
  called(): void
  /** Takes a retry out of the budget; false when it is used up. */
  take(): boolean
}

export function createRetryBudget(ratio = 0.1, burst = 10): RetryBudget {
  let tokens = burst
  return {
    called: () => {
      tokens = Math.min(burst, tokens + ratio)
    },
    take: () => {
      if (tokens < 1) return false
      tokens -= 1
      return true
    },
  }
}
