import type { Transaction } from '@halles/service-kit'

export type SagaKind = 'place-order' | 'cancel-order' | 'settle-order' | 'refund-order'

export type RefusalReason =
  | 'insufficient-stock'
  | 'payment-declined'
  | 'payment-expired'
  | 'cancelled'
  | 'picking-started'
  | 'refund-refused'
  | 'error'

export interface Refusal {
  reason: RefusalReason
  detail?: string
  shortages?: unknown[]
}

/** One run of a definition, as its row tells it. */
export interface Saga {
  sagaId: string
  kind: SagaKind
  definition: number
  orderId: string
  state: 'running' | 'compensating' | 'done' | 'compensated'
  /** Index of the step to run next; while compensating, of the step to undo next. */
  step: number
  data: SagaData
  refusal: Refusal | null
  cancelRequested: boolean
  attempts: number
  overdue: boolean
  claim: string | null
}

/** What steps leave for later steps, and what the saga was started with. */
export interface SagaData {
  picked?: Array<{ lineId: string; sku: string; locationId: string; pickedQuantity: number }>
  refundId?: string
  intentRequested?: boolean
  captureMinor?: number
  reason?: string
}

/** What a step answers: finished, or ask again later because the world has to move first. `save` runs in the transaction that records it. */
export interface StepResult {
  outcome: 'done' | 'wait'
  waitMs?: number
  data?: Partial<SagaData>
  save?: (tx: Transaction) => Promise<void> | void
}

/** A step asks other services with `key` as the idempotency key, so that running it again after a crash changes nothing. */
export interface SagaStep<Deps> {
  name: string
  run(deps: Deps, saga: Saga, key: string): Promise<StepResult>
  /** Takes back what `run` did, also when it is not known whether it did; missing where there is nothing to take back. */
  undo?(deps: Deps, saga: Saga, key: string): Promise<{ save?: (tx: Transaction) => Promise<void> | void }>
}

/** The steps in order. Up to and including `pivot` a refusal compensates; the steps after it are retried until they are done. */
export interface SagaDefinition<Deps> {
  kind: SagaKind
  version: number
  steps: Array<SagaStep<Deps>>
  /** Index of the last step that can still refuse; -1 when none can. */
  pivot: number
  /** Seconds after which an unfinished saga before its pivot gives up and compensates; null: never. */
  deadlineSeconds: number | null
  /** Runs with the transaction that ends a compensation. */
  onCompensated(tx: Transaction, saga: Saga): Promise<void>
}

/** A step's "no": a decision of the business, not a failure to be retried. */
export class StepRefused extends Error {
  override name = 'StepRefused'
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.detail ?? refusal.reason)
    this.refusal = refusal
  }
}
