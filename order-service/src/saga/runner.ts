import { randomUUID } from 'node:crypto'
import { currentTrace, isLeaseLost, type Logger, type TransactionRunner } from '@halles/service-kit'
import { retryPauseMs } from './backoff.ts'
import {
  StepRefused,
  type Refusal,
  type Saga,
  type SagaDefinition,
  type SagaKind,
  type StepResult,
} from './saga.ts'
import { claimDueSagas, claimSaga, saveProgress, type SagaProgress } from './saga-store.ts'

const batchSize = 16
const attemptsToUndoQuietly = 3

export interface SagaRunner {
  /** Runs one saga as far as it goes now; resolves when it ended, waits for the world, or belongs to somebody else. */
  runNow(sagaId: string): Promise<void>
  /** Runs what is due; true when there may be more. */
  runDue(): Promise<boolean>
}

/**
 * The durable saga runner. Every step is a call with an idempotency key, and its result is saved in one fenced transaction with the local
 * effects: after a crash at any point another instance runs the same step again and ends at the same place. A runner that lost its
 * claim or the lease saves nothing.
 */
export function createSagaRunner<Deps>(options: {
  db: TransactionRunner
  definitions: Array<SagaDefinition<Deps>>
  deps: Deps
  log: Logger
}): SagaRunner {
  const { db, deps, log } = options
  const definitions = new Map<SagaKind, SagaDefinition<Deps>>(
    options.definitions.map((definition) => [definition.kind, definition]),
  )

  async function run(claimed: Saga): Promise<void> {
    const trace = currentTrace()
    if (trace) trace.orderId = claimed.orderId
    const definition = definitions.get(claimed.kind)
    if (!definition) throw new Error(`no definition of ${claimed.kind}`)
    let saga: Saga | undefined = claimed
    while (saga) {
      if (saga.state === 'running' && saga.cancelRequested && saga.step <= definition.pivot) {
        saga = {
          ...saga,
          state: 'compensating',
          refusal: { reason: 'cancelled', ...(saga.data.reason ? { detail: saga.data.reason } : {}) },
        }
      }
      saga = saga.state === 'running' ? await advance(definition, saga) : await undo(definition, saga)
    }
  }

  async function advance(definition: SagaDefinition<Deps>, saga: Saga): Promise<Saga | undefined> {
    const step = definition.steps[saga.step]
    if (!step) return finish(saga)
    let result: StepResult
    try {
      result = await step.run(deps, saga, `${saga.sagaId}:${step.name}`)
    } catch (error) {
      return handleFailure(definition, saga, error)
    }
    const data = { ...saga.data, ...result.data }
    if (result.outcome === 'wait') {
      if (saga.overdue && saga.step <= definition.pivot)
        return turnRound(saga, { reason: 'payment-expired' }, null)
      return save(
        saga,
        { state: 'running', step: saga.step, data, pauseMs: result.waitMs ?? 1_000 },
        result.save,
      )
    }
    const last = saga.step === definition.steps.length - 1
    return save(
      saga,
      { state: last ? 'done' : 'running', step: saga.step + 1, data, pauseMs: last ? 0 : null },
      result.save,
    )
  }

  function handleFailure(
    definition: SagaDefinition<Deps>,
    saga: Saga,
    error: unknown,
  ): Promise<Saga | undefined> {
    if (isLeaseLost(error)) throw error
    const canTurn = saga.step <= definition.pivot
    if (error instanceof StepRefused && canTurn) return turnRound(saga, error.refusal, error)
    log.warn(
      {
        err: error,
        'labels.saga': saga.sagaId,
        'labels.step': definition.steps[saga.step]?.name,
        attempt: saga.attempts + 1,
      },
      'saga step failed',
    )
    if (saga.overdue && canTurn)
      return turnRound(saga, { reason: 'error', detail: 'The order could not be completed in time.' }, error)
    return save(saga, {
      state: 'running',
      attempts: saga.attempts + 1,
      pauseMs: retryPauseMs(saga.attempts),
      lastError: String(error),
    })
  }

  function turnRound(saga: Saga, refusal: Refusal, error: unknown): Promise<Saga | undefined> {
    return save(saga, {
      state: 'compensating',
      refusal,
      pauseMs: null,
      lastError: error ? String(error) : null,
    })
  }

  async function undo(definition: SagaDefinition<Deps>, saga: Saga): Promise<Saga | undefined> {
    const step = definition.steps[saga.step]
    try {
      const undone = step?.undo ? await step.undo(deps, saga, `${saga.sagaId}:undo-${step.name}`) : {}
      if (saga.step > 0)
        return await save(saga, { state: 'compensating', step: saga.step - 1, pauseMs: null }, undone.save)
      return await save(saga, { state: 'compensated', pauseMs: 0 }, async (tx) => {
        await undone.save?.(tx)
        await definition.onCompensated(tx, saga)
      })
    } catch (error) {
      if (isLeaseLost(error)) throw error
      const level = saga.attempts < attemptsToUndoQuietly ? 'warn' : 'error'
      log[level](
        { err: error, 'labels.saga': saga.sagaId, 'labels.step': step?.name },
        'saga step could not be undone, it will be tried again',
      )
      return save(saga, {
        state: 'compensating',
        attempts: saga.attempts + 1,
        pauseMs: retryPauseMs(saga.attempts),
        lastError: String(error),
      })
    }
  }

  function finish(saga: Saga): Promise<Saga | undefined> {
    return save(saga, { state: 'done', pauseMs: 0 })
  }

  /** Saves and goes on with the saga, or stops when it pauses, has ended or was lost to another runner. */
  async function save(
    saga: Saga,
    change: Partial<SagaProgress>,
    effect?: StepResult['save'],
  ): Promise<Saga | undefined> {
    const progress: SagaProgress = {
      state: saga.state,
      step: saga.step,
      data: saga.data,
      refusal: saga.refusal,
      attempts: 0,
      pauseMs: null,
      lastError: null,
      ...change,
    }
    const saved = await db.effect(async (tx) => {
      const row = await saveProgress(tx, saga, progress)
      if (row) await effect?.(tx)
      return row
    })
    if (!saved || progress.pauseMs !== null) return undefined
    return { ...saga, ...progress, cancelRequested: saved.cancelRequested }
  }

  return {
    runNow: async (sagaId) => {
      const saga = await db.effect((tx) => claimSaga(tx, sagaId, randomUUID()))
      if (saga) await run(saga)
    },
    runDue: async () => {
      const due = await db.effect((tx) => claimDueSagas(tx, batchSize, randomUUID()))
      const outcomes = await Promise.allSettled(due.map(run))
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected' && !isLeaseLost(outcome.reason))
          log.error({ err: outcome.reason }, 'saga could not be saved, it will run again')
      }
      return due.length === batchSize
    },
  }
}
