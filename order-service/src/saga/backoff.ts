const firstMs = 200
const longestMs = 30_000

/** Doubles from 0.2 s to 30 s, with jitter so that sagas that failed together do not come back together. */
export function retryPauseMs(attempts: number, random: () => number = Math.random): number {
  const pauseMs = Math.min(longestMs, firstMs * 2 ** Math.min(attempts, 12))
  return Math.round(pauseMs * (0.5 + random() / 2))
}
