import {
  LeaseLostError,
  isLeaseLost,
  retryConflicts,
  type Database,
  type Transaction,
  type TransactionRunner,
} from '../database/database.ts'
import type { NewEvent } from '../events/event.ts'
import { insertOutboxRows } from '../events/outbox.ts'

/** What the kit needs of a Prisma transaction client; every generated client fits. */
export interface PrismaTransactionClient {
  $queryRawUnsafe<T = unknown>(query: string, ...values: unknown[]): Promise<T>
}

/** What the kit needs of a generated Prisma client (with `@prisma/adapter-pg`). */
export interface PrismaClientLike<Client extends PrismaTransactionClient> {
  $transaction<T>(
    work: (client: Client) => Promise<T>,
    options?: { maxWait?: number; timeout?: number },
  ): Promise<T>
  $disconnect(): Promise<void>
}

/** A kit transaction that also gives the Prisma client of the same transaction. */
export interface PrismaTransaction<Client> extends Transaction {
  readonly prisma: Client
}

interface PrismaFault {
  code?: string
  meta?: { code?: string; driverAdapterError?: { cause?: { originalCode?: string; code?: string } } }
  message?: string
}

/** Runs the kit's transactions through Prisma: outbox, inbox, idempotency and fence are part of the same Prisma transaction. */
export function prismaTransactions<Client extends PrismaTransactionClient>(
  prisma: PrismaClientLike<Client>,
  database: Database,
): TransactionRunner<PrismaTransaction<Client>> {
  async function attempt<T>(
    work: (tx: PrismaTransaction<Client>) => Promise<T>,
    fenced: boolean,
  ): Promise<T> {
    const afterCommit: Array<() => void> = []
    try {
      const result = await prisma.$transaction(
        async (client) => {
          const tx = createPrismaTransaction(client, afterCommit, database.outboxWritten)
          if (fenced) await tx.query('SELECT halles.fence($1)::text AS epoch', [database.colour])
          const result = await work(tx)
          await tx.written()
          return result
        },
        { maxWait: 5_000, timeout: 10_000 },
      )
      for (const action of afterCommit) action()
      return result
    } catch (error) {
      throw translate(error)
    }
  }

  return {
    query: (text, values) => database.query(text, values),
    transaction: (work) => retryConflicts(() => attempt(work, false)),
    effect: (work) => retryConflicts(() => attempt(work, true)),
  }
}

/** Prisma runs one statement at a time; writes are sent in order, and what follows waits for them. */
function createPrismaTransaction<Client extends PrismaTransactionClient>(
  client: Client,
  afterCommit: Array<() => void>,
  outboxWritten: () => void,
): PrismaTransaction<Client> & { written(): Promise<unknown> } {
  let written: Promise<unknown> = Promise.resolve()
  const tx = {
    prisma: client,
    query: async <Row>(text: string, values: unknown[] = []) => {
      await written
      return client.$queryRawUnsafe<Row[]>(text, ...values)
    },
    write: (text: string, values: unknown[] = []) => {
      written = written.then(() => client.$queryRawUnsafe(text, ...values))
      written.catch(() => undefined)
    },
    written: () => written,
    publish: async (...events: NewEvent[]) => {
      insertOutboxRows(tx, events)
      afterCommit.push(outboxWritten)
      await written
    },
    afterCommit: (action: () => void) => void afterCommit.push(action),
  }
  return tx
}

/** Prisma wraps the server's error; the kit decides by SQLSTATE, so it is unwrapped here. */
function translate(error: unknown): unknown {
  const code = sqlState(error)
  if (code === 'HL001' || isLeaseLost(error)) return new LeaseLostError((error as Error).message)
  if (code && (error as PrismaFault).code !== code) return Object.assign(error as Error, { code })
  return error
}

function sqlState(error: unknown): string | undefined {
  const fault = error as PrismaFault
  const cause = fault.meta?.driverAdapterError?.cause
  return (
    cause?.originalCode ??
    cause?.code ??
    fault.meta?.code ??
    (/lease is held by/.test(fault.message ?? '') ? 'HL001' : undefined)
  )
}
