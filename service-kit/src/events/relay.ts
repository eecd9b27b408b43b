import { isLeaseLost, type TransactionRunner } from '../database/database.ts'
import type { Logger } from '../log/logger.ts'
import type { Broker } from './broker.ts'
import { deleteOutboxRows, lockOutboxBatch } from './outbox.ts'

const batchSize = 200

export interface Relay {
  /** Something was committed to the outbox: publish now instead of at the next poll. */
  wake(): void
  start(): void
  stop(): Promise<void>
}

export interface RelayOptions {
  db: TransactionRunner
  broker: Broker
  source: string
  colour: string
  epoch: () => number
  log: Logger
  pollMs?: number
}

/**
 * Publishes the outbox in order, in batches with pipelined confirms, and deletes what the broker confirmed. A crash between confirm and
 * delete publishes again: the inbox of the consumers drops the duplicate. Runs only where the lease is held.
 */
export function createRelay(options: RelayOptions): Relay {
  const { db, broker, log } = options
  const pollMs = options.pollMs ?? 1_000
  let running = false
  let awake = false
  let timer: NodeJS.Timeout | undefined
  let loop: Promise<void> = Promise.resolve()
  let release: (() => void) | undefined

  async function publishBatch(): Promise<number> {
    return db.effect(async (tx) => {
      const rows = await lockOutboxBatch(tx, batchSize)
      if (!rows || rows.length === 0) return 0
      const events = rows.map((row) => ({
        ...row.event,
        source: options.source,
        sequence: String(row.seq),
        colour: options.colour,
        epoch: options.epoch(),
      }))
      await broker.publish(events)
      deleteOutboxRows(
        tx,
        rows.map((row) => row.seq),
      )
      return rows.length
    })
  }

  async function work(): Promise<void> {
    while (running) {
      awake = false
      try {
        const published = broker.connected ? await publishBatch() : 0
        if (published === batchSize) continue
      } catch (error) {
        if (!isLeaseLost(error))
          log.warn({ err: error }, 'outbox could not be published, it will be tried again')
      }
      if (running && !awake) await pause()
    }
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      release = () => {
        clearTimeout(timer)
        resolve()
      }
      timer = setTimeout(release, pollMs)
    })
  }

  return {
    wake: () => {
      awake = true
      release?.()
    },
    start: () => {
      if (running) return
      running = true
      loop = loop.then(work)
    },
    stop: async () => {
      running = false
      release?.()
      await loop
    },
  }
}
