import { randomUUID } from 'node:crypto'
import { completeRequest } from '../execute/complete-request.ts'
import type { Wish } from '../execute/complete-request.ts'
import type { ReleaseContext } from '../execute/release-context.ts'
import { RefusedError } from '../execute/refused-error.ts'
import { observe, runOperation } from '../execute/run-operation.ts'
import type { Colour, Verb } from '../journal/entry.ts'
import { foldState } from '../journal/fold-state.ts'
import { planRelease } from '../plan/plan-release.ts'
import { isRefusal } from '../plan/step.ts'

export interface RunningOperation {
  operationId: string
  verb: Verb
  colour: Colour
  actor: string
  reason: string
  status: 'running' | 'done' | 'failed' | 'refused'
  startedAt: string
  finishedAt: string | null
  /** What it is doing, newest last. */
  progress: string[]
  error: string | null
}

const remembered = 50

/** The release operations this agent was asked for; the journal remembers them for longer. */
export class Operations {
  private readonly byId = new Map<string, RunningOperation>()
  private readonly makeContext: (onProgress: (message: string) => void) => ReleaseContext

  constructor(makeContext: (onProgress: (message: string) => void) => ReleaseContext) {
    this.makeContext = makeContext
  }

  current(): RunningOperation | null {
    return [...this.byId.values()].findLast((operation) => operation.status === 'running') ?? null
  }

  find(operationId: string): RunningOperation | undefined {
    return this.byId.get(operationId)
  }

  /** Answers as soon as it is under way. @throws RefusedError when the state of things does not allow it. */
  async begin(wish: Wish): Promise<RunningOperation> {
    if (this.current()) throw new RefusedError('Another release operation is under way.')
    const operation: RunningOperation = {
      operationId: randomUUID(),
      verb: wish.verb,
      colour: wish.colour ?? 'blue',
      actor: wish.actor,
      reason: wish.reason,
      status: 'running',
      startedAt: new Date().toISOString(),
      finishedAt: null,
      progress: [],
      error: null,
    }
    const context = this.makeContext((message) => operation.progress.push(message))
    const state = foldState(await context.journal.read())
    const seen = await observe(context)
    const request = await completeRequest(wish, state, seen)
    const plan = planRelease(request, state, seen)
    if (isRefusal(plan)) throw new RefusedError(plan.refused)
    operation.colour = request.colour
    this.remember(operation)
    void this.run(context, wish, operation)
    return operation
  }

  private async run(context: ReleaseContext, wish: Wish, operation: RunningOperation): Promise<void> {
    try {
      await runOperation(context, wish, operation.operationId)
      operation.status = 'done'
    } catch (error) {
      operation.status = error instanceof RefusedError ? 'refused' : 'failed'
      operation.error = (error as Error).message
    }
    operation.finishedAt = new Date().toISOString()
  }

  private remember(operation: RunningOperation): void {
    this.byId.set(operation.operationId, operation)
    const [oldest] = this.byId.keys()
    if (this.byId.size > remembered && oldest) this.byId.delete(oldest)
  }
}
