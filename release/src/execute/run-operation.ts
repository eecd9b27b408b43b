import { randomUUID } from 'node:crypto'
import type { EntryBody, OperationRequest } from '../journal/entry.ts'
import { foldState } from '../journal/fold-state.ts'
import type { ReleaseState } from '../journal/fold-state.ts'
import { acquireReleaseLock } from '../lock/release-lock.ts'
import type { HeldLock } from '../lock/release-lock.ts'
import { planRelease, resumes } from '../plan/plan-release.ts'
import type { Observation } from '../plan/plan-release.ts'
import { isRefusal } from '../plan/step.ts'
import { completeRequest } from './complete-request.ts'
import type { Wish } from './complete-request.ts'
import { failpoint } from './failpoint.ts'
import { RefusedError } from './refused-error.ts'
import type { ReleaseContext } from './release-context.ts'
import { runStep } from './steps/run-step.ts'
import { undo } from './undo.ts'

export interface OperationResult {
  operationId: string
  request: OperationRequest
  evidence: Record<string, unknown>
  elapsedMs: number
}

/**
 * Runs a verb from its intent to its end. Whatever was left by a run that died is taken up: the plan is made anew from the
 * journal and from what is seen, and every step may be done twice.
 */
export async function runOperation(
  context: ReleaseContext,
  wish: Wish,
  operationId: string = randomUUID(),
): Promise<OperationResult> {
  const startedAt = Date.now()
  const lock = await acquireReleaseLock({
    folder: context.lockFolder,
    owner: wish.actor,
    purpose: `${wish.verb} ${wish.colour ?? ''}`.trim(),
    timeoutMs: context.timeouts.lockMs,
    onWait: context.onWait,
  })
  try {
    const state = foldState(await context.journal.read())
    const seen = await observe(context)
    const request = await completeRequest(wish, state, seen)
    const plan = planRelease(request, state, seen)
    if (isRefusal(plan)) throw new RefusedError(plan.refused)
    const resumed = resumedOperation(request, state)
    const entry = {
      operationId: resumed ?? operationId,
      request,
      actor: wish.actor,
      reason: wish.reason,
      fencing: lock.fencing,
    }
    const write = (body: Pick<EntryBody, 'phase' | 'step' | 'evidence' | 'error'>) =>
      context.journal.append({ ...entry, ...body })

    if (resumed) await write({ phase: 'step', step: 'resume' })
    else await write({ phase: 'intent', evidence: { steps: plan.steps.map((step) => step.name), seen } })
    failpoint(context.failpoint, 'journaled', 'intent')
    try {
      const evidence: Record<string, unknown> = {}
      for (const step of plan.steps) {
        await lock.assertHeld()
        failpoint(context.failpoint, 'before', step.name)
        const stepStartedAt = Date.now()
        const found = await runStep({ ...context, request }, step)
        failpoint(context.failpoint, 'after', step.name)
        evidence[step.name] = { ...found, elapsedMs: Date.now() - stepStartedAt }
        await lock.assertHeld()
        await write({ phase: 'step', step: step.name, evidence: evidence[step.name] })
        failpoint(context.failpoint, 'journaled', step.name)
      }
      await write({ phase: 'done', evidence: { elapsedMs: Date.now() - startedAt } })
      return { operationId: entry.operationId, request, evidence, elapsedMs: Date.now() - startedAt }
    } catch (error) {
      // Fenced, somebody else goes on with it: the journal and the stack are theirs now.
      if (await isFenced(lock)) throw error
      const failure = error as Error
      const undone = await undo({ ...context, request }, (step) => write({ phase: 'step', step }))
      failure.message = [failure.message, undone].filter(Boolean).join('\n')
      await write({ phase: 'failed', error: failure.message })
      throw failure
    }
  } finally {
    await lock.release()
  }
}

export async function observe(context: Pick<ReleaseContext, 'gateway'>): Promise<Observation> {
  const [statuses, blue, green] = await Promise.all([
    context.gateway.statuses(),
    context.gateway.drained('blue'),
    context.gateway.drained('green'),
  ])
  const answering = statuses.filter((status) => status !== null)
  // The replica that is furthest behind decides whether a switch still has to be committed.
  const behind = answering.toSorted((left, right) => left.epoch - right.epoch)[0]
  return {
    gateway:
      behind && answering.length === statuses.length ? { live: behind.live, epoch: behind.epoch } : null,
    inFlight: { blue: blue.inFlight, green: green.inFlight },
  }
}

function resumedOperation(request: OperationRequest, state: ReleaseState): string | null {
  const { unfinished } = state
  const same =
    unfinished && resumes(request, unfinished.request) && request.release === unfinished.request.release
  return same ? unfinished.operationId : null
}

async function isFenced(lock: HeldLock): Promise<boolean> {
  return lock.assertHeld().then(
    () => false,
    () => true,
  )
}
