import type { SqlExecutor } from '../database/database.ts'
import type { Logger } from '../log/logger.ts'

/**
 * Which colour may cause effects in this service's database. The row is the truth and the database checks it in every effect
 * (`halles.fence`); this object only knows when to start and stop consumers and jobs. Fencing tokens after Kleppmann, "How to do
 * distributed locking".
 */
export interface Lease {
  readonly held: boolean
  readonly epoch: number
  /** Reads the row now; also done every 500 ms. */
  refresh(): Promise<void>
  /** Moves the row to `colour` at `epoch`, waiting for running effects; a lower or equal epoch changes nothing. */
  take(colour: string, epoch: number): Promise<{ colour: string; epoch: number }>
  /** Called with true on gaining and false on losing the lease; at once when it is held already. */
  onChange(listener: (held: boolean) => void | Promise<void>): Promise<void>
  start(): void
  stop(): void
}

export interface LeaseOptions {
  db: SqlExecutor
  colour: string
  log: Logger
  pollMs?: number
}

export function createLease({ db, colour, log, pollMs = 500 }: LeaseOptions): Lease {
  let held = false
  let epoch = 0
  let timer: NodeJS.Timeout | undefined
  const listeners: Array<(held: boolean) => void | Promise<void>> = []

  async function apply(row: { colour: string; epoch: string } | undefined): Promise<void> {
    const nowHeld = row?.colour === colour
    epoch = Number(row?.epoch ?? 0)
    if (nowHeld === held) return
    held = nowHeld
    log.info({ 'labels.epoch': epoch, 'labels.held': held }, held ? 'lease taken' : 'lease handed over')
    for (const listener of listeners) await listener(held)
  }

  async function refresh(): Promise<void> {
    const rows = await db.query<{ colour: string; epoch: string }>(
      'SELECT colour, epoch FROM halles.lease WHERE id = 1',
    )
    await apply(rows[0])
  }

  function schedule(): void {
    timer = setTimeout(() => {
      void refresh()
        .catch((error: unknown) => log.warn({ err: error }, 'lease could not be read'))
        .finally(() => {
          if (timer) schedule()
        })
    }, pollMs)
  }

  return {
    get held() {
      return held
    },
    get epoch() {
      return epoch
    },
    refresh,
    take: async (newColour, newEpoch) => {
      const rows = await db.query<{ colour: string; epoch: string }>(
        'SELECT colour, epoch FROM halles.take_lease($1, $2)',
        [newColour, newEpoch],
      )
      await apply(rows[0])
      return { colour: rows[0]?.colour ?? 'none', epoch: Number(rows[0]?.epoch ?? 0) }
    },
    onChange: async (listener) => {
      listeners.push(listener)
      if (held) await listener(true)
    },
    start: schedule,
    stop: () => {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
