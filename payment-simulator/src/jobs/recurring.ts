import type { Logger } from '@halles/service-kit'

/** Runs `work` again and again, at once while it says there is more, alone with itself. */
export function startRecurring(
  everyMs: number,
  log: Logger,
  work: () => Promise<boolean>,
): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      const more = await work().catch((error: unknown) => {
        log.error({ err: error }, 'recurring work failed, it will run again')
        return false
      })
      if (!more) await pause(everyMs, stopping.signal)
    }
  })()
  return {
    stop: () => {
      stopping.abort()
      return loop
    },
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}
