import type { Logger, SqlExecutor } from '@halles/service-kit'
import { catalogueVersion } from './catalogue-store.ts'

const pollMs = 500

/** Notices within half a second when another process has changed the catalogue. */
export function watchCatalogue(db: SqlExecutor, log: Logger, onChange: () => void) {
  let timer: NodeJS.Timeout | undefined
  let version = ''

  async function look(): Promise<void> {
    const current = await catalogueVersion(db)
    if (current !== version) onChange()
    version = current
  }

  function schedule(): void {
    timer = setTimeout(() => {
      void look()
        .catch((error: unknown) => log.warn({ err: error }, 'the version of the catalogue could not be read'))
        .finally(() => timer && schedule())
    }, pollMs)
  }

  return {
    start: schedule,
    stop: () => {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
