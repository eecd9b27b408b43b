const longestSeconds = 60

/** One second, doubling, a minute at most. */
export function backOffSeconds(attempts: number): number {
  return Math.min(longestSeconds, 2 ** Math.min(attempts, 10))
}
