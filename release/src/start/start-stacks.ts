import { runOperation } from '../execute/run-operation.ts'
import type { ReleaseContext, StepContext } from '../execute/release-context.ts'
import { runStep } from '../execute/steps/run-step.ts'
import type { Colour } from '../journal/entry.ts'
import { foldState } from '../journal/fold-state.ts'
import type { ReleaseState } from '../journal/fold-state.ts'
import type { Build } from '../stack/describe-build.ts'
import { MissingManifestError } from '../stack/manifest.ts'
import { describeInterrupted } from '../plan/plan-release.ts'
import type { Progress } from './progress.ts'

/** Leaves exactly one live stack: brings up the first one, or starts again what the journal says is up. */
export async function startStacks(
  context: ReleaseContext,
  build: Build,
  actor: string,
  progress: Progress,
): Promise<Colour> {
  const state = foldState(await context.journal.read())
  if (state.live === null) return bringUpFirst(context, state, build, actor, progress)
  await takeInNewBuild(context, state, build, actor, progress)
  const current = foldState(await context.journal.read())
  await restartStacks(context, current, progress)
  await restorePointer(context, current, progress)
  tellUnfinished(current, progress)
  return current.live ?? state.live
}

async function bringUpFirst(
  context: ReleaseContext,
  state: ReleaseState,
  build: Build,
  actor: string,
  progress: Progress,
): Promise<Colour> {
  const colour: Colour = 'blue'
  const statement = { colour, actor, reason: 'first start' }
  const withDetail = (detail: (text: string) => void) => ({ ...context, onProgress: detail })
  if (state.stacks[colour]?.state !== 'up') {
    await progress.step(`Bring up ${colour}`, async (detail) => {
      await runOperation(withDetail(detail), { verb: 'up', ...statement, ...build })
      detail('')
    })
  }
  await progress.step(`Switch to ${colour}`, async (detail) => {
    const { request } = await runOperation(withDetail(detail), { verb: 'switch', ...statement })
    detail(`epoch ${request.epoch}`)
  })
  return colour
}

/** Someone at work on the checkout expects `start` to run what they wrote; a stack built from a ref stays as it is. */
async function takeInNewBuild(
  context: ReleaseContext,
  state: ReleaseState,
  build: Build,
  actor: string,
  progress: Progress,
): Promise<void> {
  const { live } = state
  const record = live && state.stacks[live]
  if (!live || !record || record.ref !== null || state.window) return
  const interrupted = state.unfinished?.request.verb
  if (interrupted !== undefined && interrupted !== 'refresh' && interrupted !== 'check') return
  const refresh = () =>
    progress.step(`Take the new build into ${live}`, async (detail) => {
      const { request } = await runOperation(
        { ...context, onProgress: detail },
        { verb: 'refresh', colour: live, actor, reason: 'start after a new build', ...build },
      )
      detail('')
      return request.release ?? record.release
    })
  const half = interrupted === 'refresh' || record.state !== 'up'
  const release = half ? await refresh() : record.release
  // Also after an interrupted one was ended: it may have sealed a build that is not the last one by now.
  if (!(await isBuiltFrom(context, release))) await refresh()
}

async function isBuiltFrom(context: ReleaseContext, release: string): Promise<boolean> {
  const manifest = await context.driver.readManifest(release).catch((error: unknown) => {
    if (error instanceof MissingManifestError) return null
    throw error
  })
  return manifest !== null && (await context.driver.isCurrent(manifest))
}

async function restartStacks(
  context: ReleaseContext,
  state: ReleaseState,
  progress: Progress,
): Promise<void> {
  const colours = (['blue', 'green'] as const).filter((colour) => state.stacks[colour]?.state === 'up')
  const inOrder = colours.toSorted((left) => (left === state.live ? -1 : 1))
  for (const colour of inOrder) {
    await progress.step(`Start ${colour}`, async (detail) => {
      const found = await runStep(stepContext(context, state, colour), { name: 'start-stack', colour })
      const { ready, rssMb } = await runStep(stepContext(context, state, colour), {
        name: 'await-ready',
        colour,
      })
      detail(`${String(found.release)}: ${String(ready)} processes, ${String(rssMb)} MB`)
    })
  }
}

/** A gateway that lost its state file, or was added, gets what the others know; one that kept it needs nothing. */
async function restorePointer(
  context: ReleaseContext,
  state: ReleaseState,
  progress: Progress,
): Promise<void> {
  const { live, epoch } = state
  const moving = state.unfinished?.request.verb === 'switch' || state.unfinished?.request.verb === 'rollback'
  if (live === null || moving) return
  const statuses = await context.gateway.statuses()
  const upToDate = statuses.every(
    (status) => status !== null && status.live === live && hasStacks(status.stacks, state),
  )
  if (upToDate) return
  await progress.step('Restore the gateway', async () => {
    for (const colour of ['blue', 'green'] as const) {
      if (state.stacks[colour]?.state === 'up') {
        await runStep(stepContext(context, state, colour), { name: 'register-stack', colour })
      }
    }
    if (statuses.some((status) => status?.live !== live)) {
      await context.gateway.prepareBehind(epoch, live)
      await runStep(stepContext(context, state, live), { name: 'commit-switch', colour: live, epoch })
    }
  })
}

function tellUnfinished(state: ReleaseState, progress: Progress): void {
  if (!state.unfinished) return
  progress.note(`! ${describeInterrupted(state.unfinished.request)} to end it.`)
}

function stepContext(context: ReleaseContext, state: ReleaseState, colour: Colour): StepContext {
  const release = state.stacks[colour]?.release ?? null
  return { ...context, onProgress: () => undefined, request: { verb: 'refresh', colour, release } }
}

function hasStacks(registered: Record<Colour, { release: string } | null>, state: ReleaseState): boolean {
  return (['blue', 'green'] as const).every((colour) => {
    const record = state.stacks[colour]
    return record?.state !== 'up' || registered[colour]?.release === record.release
  })
}
