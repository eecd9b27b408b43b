import type { Writable } from 'node:stream'
import pg from 'pg'
import { insertOutboxRows } from '../events/outbox.ts'
import type { Transaction } from './database.ts'
import { prepared } from './prepared.ts'

export interface OpenTransaction {
  /** Runs `work` and commits. @throws what `work` or a statement threw; the caller rolls back. */
  commitAfter<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** What really went wrong, once every statement has been answered: `error` may only tell that an earlier one had failed. */
  causeOf(error: unknown): unknown
}

const abortedTransaction = '25P02'
const leaseLost = 'HL001'

/**
 * A transaction on a pipelining connection: BEGIN (with the fence) travels with the first statement and COMMIT with the last ones. Statements
 * behind a failed one are refused by the server, so nothing of them happens; COMMIT then rolls back and says so.
 */
export function openTransaction(
  client: pg.PoolClient,
  fencedFor: string | null,
  outboxWritten: () => void,
): OpenTransaction {
  const afterCommit: Array<() => void> = []
  let failed: { error: unknown } | undefined
  let notifies = false

  function send(statement: string | pg.QueryConfig): Promise<pg.QueryResult> {
    corkUntilNextTick(client)
    const answer = client.query(statement)
    answer.catch((error: unknown) => {
      if (codeOf(error) !== abortedTransaction) failed ??= { error }
    })
    return answer
  }

  const tx: Transaction = {
    query: async <Row>(text: string, values?: unknown[]) =>
      (await send(prepared(text, values))).rows as Row[],
    write: (text, values) => void send(prepared(text, values)),
    publish: async (...events) => {
      insertOutboxRows(tx, events)
      if (!notifies) afterCommit.push(outboxWritten)
      notifies = true
    },
    afterCommit: (action) => void afterCommit.push(action),
  }

  return {
    causeOf: (error) =>
      failed && (codeOf(error) === abortedTransaction || codeOf(failed.error) === leaseLost)
        ? failed.error
        : error,
    async commitAfter(work) {
      void send(fencedFor === null ? 'BEGIN' : `BEGIN; SELECT halles.fence(${pg.escapeLiteral(fencedFor)})`)
      const result = await work(tx)
      const { command } = await send('COMMIT')
      if (command !== 'COMMIT')
        throw Object.assign(new Error('the transaction was rolled back'), { code: abortedTransaction })
      for (const action of afterCommit) action()
      return result
    },
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string } | null)?.code
}

/** Statements of one tick leave in one system call: `pg` corks each statement alone. */
function corkUntilNextTick(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}
