import { foldState } from '../journal/fold-state.ts'
import type { StepContext } from './release-context.ts'
import { runStep } from './steps/run-step.ts'

/**
 * Takes back what a failed operation did to a stack, before the failure is written down: killed in between, the operation is
 * unfinished and not forgotten. Answers what came of it, in words, where that is worth telling.
 */
export async function undo(
  context: StepContext,
  written: (step: string) => Promise<unknown>,
): Promise<string | null> {
  const { verb, colour } = context.request
  try {
    if (verb === 'up') await context.driver.stop(colour)
    return verb === 'refresh' ? await restore(context, written) : null
  } catch (error) {
    return `And it could not be undone: ${(error as Error).message}`
  }
}

/** The live stack goes back to what it ran before; people at work should not close the shop by a broken build. */
async function restore(
  context: StepContext,
  written: (step: string) => Promise<unknown>,
): Promise<string | null> {
  const { colour, release } = context.request
  const record = foldState(await context.journal.read()).stacks[colour]
  const good = record?.release === release ? record?.before : record
  const running = await context.driver.observe(colour)
  if (!good || running.every((one) => one.release === good.release)) return null
  const before = { ...context, request: { ...context.request, release: good.release } }
  await runStep(before, { name: 'start-stack', colour })
  await written('restore-stack')
  // The gateway reads the contracts of what it is told of.
  await runStep(before, { name: 'await-ready', colour })
  await runStep(before, { name: 'register-stack', colour })
  return `${colour} runs ${good.release} again, as before.`
}
