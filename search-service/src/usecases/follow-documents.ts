import type { Logger, SqlExecutor } from '@halles/service-kit'
import type { SearchIndex } from '../domain/search-index.ts'
import { readChanges } from '../store/document-store.ts'

const everyMs = 500
const staleAfterMs = 15_000

/** Keeps the index of this process at what the database says. */
export interface Follower {
  start(): void
  stop(): Promise<void>
  /** @throws while the index is not loaded, or has not been compared with the database for too long. */
  check(): Promise<void>
}

/** Reads what was changed, in every process and whether it holds the lease or not: the idle colour has to be as fresh as the live one. */
export function followDocuments(
  db: SqlExecutor,
  index: SearchIndex,
  log: Logger,
  onChange: () => void,
): Follower {
  let horizon = '0'
  let lookedAt: number | undefined
  let timer: NodeJS.Timeout | undefined
  let running = false
  let round: Promise<void> = Promise.resolve()

  async function look(): Promise<void> {
    const changes = await readChanges(db, horizon)
    if (index.apply(changes.documents)) onChange()
    horizon = changes.horizon
    lookedAt = Date.now()
  }

  function lookAndGoOn(): void {
    round = look()
      .catch((error: unknown) => log.warn({ err: error }, 'changed documents could not be read'))
      .then(() => {
        if (running) timer = setTimeout(lookAndGoOn, everyMs)
      })
  }

  return {
    start: () => {
      running = true
      lookAndGoOn()
    },
    stop: async () => {
      running = false
      clearTimeout(timer)
      await round
    },
    check: async () => {
      if (lookedAt === undefined) throw new Error('the index is not loaded yet')
      if (Date.now() - lookedAt > staleAfterMs)
        throw new Error('the index has not been refreshed for too long')
    },
  }
}
