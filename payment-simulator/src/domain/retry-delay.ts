const longestSeconds = 60

/** Half a second, doubling, a minute at most; the first retry is quick because most outages are a restart. */
export function retryDelaySeconds(attempts: number): number {
  return Math.min(longestSeconds, 0.5 * 2 ** Math.min(attempts - 1, 10))
}
