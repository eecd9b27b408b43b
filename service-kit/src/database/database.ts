import pg from 'pg'
import type { Logger } from '../log/logger.ts'
import type { NewEvent } from '../events/event.ts'
import { openTransaction } from './open-transaction.ts'
import { prepared } from './prepared.ts'

/** The smallest thing that runs SQL: a pool, a transaction, or a Prisma transaction (see `@halles/service-kit/prisma`). */
export interface SqlExecutor {
  query<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>
}

/** An open transaction. Events published in it leave the house if, and only if, it commits. */
export interface Transaction extends SqlExecutor {
  /**
   * Sends a statement whose answer nobody needs and does not wait for it: the next statement, or the commit, travels with it. Should it
   * fail, the transaction fails. A round trip costs more than most statements do.
   */
  write(text: string, values?: unknown[]): void
  /** Writes events to the outbox, in this transaction. */
  publish(...events: NewEvent[]): Promise<void>
  /** Runs after a successful commit: wake-ups and cache drops, nothing that must not be lost. */
  afterCommit(action: () => void): void
}

/** Transactions of one service's database; the kit's own machinery (outbox, inbox, lease, idempotency) works on any of them. */
export interface TransactionRunner<Tx extends Transaction = Transaction> extends SqlExecutor {
  /** Runs `work` in one transaction. Deadlocks and serialisation failures are retried up to three times: keep `work` free of side effects. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * The same for what consumers, jobs and sagas do: the transaction first checks, under a shared lock, that this colour holds the lease.
   * @throws LeaseLostError when another colour holds it; nothing is written then.
   */
  effect<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}

/** This colour may not cause effects (any more). */
export class LeaseLostError extends Error {
  override name = 'LeaseLostError'
}

export interface Database extends TransactionRunner {
  readonly pool: pg.Pool
  readonly colour: string
  /** Tells the relay that a transaction which wrote to the outbox has committed. */
  outboxWritten(): void
  /** Called after every commit that wrote to the outbox. */
  onOutboxWritten(listener: () => void): void
  close(): Promise<void>
}

export interface DatabaseOptions {
  url: string
  poolSize: number
  applicationName: string
  colour: string
  log: Logger
}

const retriableCodes = new Set(['40001', '40P01'])

/** Opens a pool; connects lazily. Server-side timeouts bound every statement (5 s) and every forgotten transaction (10 s). */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    application_name: options.applicationName,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 5_000,
    pipeline: true,
    options: '-c statement_timeout=5000 -c idle_in_transaction_session_timeout=10000 -c lock_timeout=4000',
  })
  pool.on('error', (error) => options.log.warn({ err: error }, 'idle database connection lost'))
  pool.on('connect', (client) => client.on('error', () => undefined))
  let outboxListener: () => void = () => undefined

  async function attempt<T>(work: (tx: Transaction) => Promise<T>, fenced: boolean): Promise<T> {
    const client = await pool.connect()
    const open = openTransaction(client, fenced ? options.colour : null, () => outboxListener())
    let broken: Error | undefined
    try {
      return await open.commitAfter(work)
    } catch (error) {
      await client.query('ROLLBACK').catch((rollbackError: Error) => {
        broken = rollbackError
      })
      const cause = open.causeOf(error)
      throw isLeaseLost(cause) ? new LeaseLostError((cause as Error).message) : cause
    } finally {
      client.release(broken)
    }
  }

  const run = <T>(work: (tx: Transaction) => Promise<T>, fenced: boolean) =>
    retryConflicts(() => attempt(work, fenced))

  return {
    pool,
    colour: options.colour,
    outboxWritten: () => outboxListener(),
    query: async <Row>(text: string, values?: unknown[]) =>
      (await pool.query(prepared(text, values))).rows as Row[],
    transaction: (work) => run(work, false),
    effect: (work) => run(work, true),
    onOutboxWritten: (listener) => {
      outboxListener = listener
    },
    close: () => pool.end(),
  }
}

/** Retries work that lost a deadlock or a serialisation race; everything else is thrown at once. */
export async function retryConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const code = (error as { code?: string }).code
      if (attempt === 3 || !code || !retriableCodes.has(code)) throw error
    }
  }
}

/** True for the error that `halles.fence` raises. */
export function isLeaseLost(error: unknown): boolean {
  return error instanceof LeaseLostError || (error as { code?: string } | null)?.code === 'HL001'
}

const outageCodes = /^(57P0[123]|08\w{3}|3D000|53300|25P0[34]|ECONN\w+|ENOTFOUND|ETIMEDOUT|EPIPE)$/

/** True when the database itself is the trouble (down, restarting, out of connections), not the statement. */
export function isDatabaseOutage(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: string; message?: string }
  return (
    (code !== undefined && outageCodes.test(code)) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      message ?? '',
    )
  )
}
