import type { Logger, SqlExecutor } from '@halles/service-kit'
import { newestOf } from '../store/progress-store.ts'

export interface Watcher {
  orderId: string
  /** Highest sequence this stream has sent. */
  lastSeq: number
  /** There may be something new. */
  wake(): void
  /** The instance goes away; the browser comes back with Last-Event-ID. */
  end(): void
}

export interface ProgressStreams {
  add(watcher: Watcher): () => void
  wake(orderId: string): void
  endAll(): void
}

const pollMs = 1_000

/** All open streams of this instance. Redis wakes them at once; one question a second to the database makes sure that none is forgotten. */
export function createProgressStreams(db: SqlExecutor, log: Logger): ProgressStreams {
  const watchers = new Set<Watcher>()
  let timer: NodeJS.Timeout | undefined

  async function poll(): Promise<void> {
    const newest = await newestOf(db, [...new Set([...watchers].map((watcher) => watcher.orderId))])
    for (const watcher of watchers) if ((newest.get(watcher.orderId) ?? 0) > watcher.lastSeq) watcher.wake()
  }

  function schedule(): void {
    timer ??= setTimeout(() => {
      void poll()
        .catch((error: unknown) => log.warn({ err: error }, 'progress could not be read'))
        .finally(() => {
          timer = undefined
          if (watchers.size > 0) schedule()
        })
    }, pollMs)
  }

  return {
    add: (watcher) => {
      watchers.add(watcher)
      schedule()
      return () => void watchers.delete(watcher)
    },
    wake: (orderId) => {
      for (const watcher of watchers) if (watcher.orderId === orderId) watcher.wake()
    },
    endAll: () => {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.end()
      watchers.clear()
    },
  }
}
