import { CommandError } from './run-command.ts'

const LINES_SHOWN = 40

/** Runs one stage and says on one line how it went; a failure shows the end of what the failing command said. */
export async function reportStage(
  folder: string,
  stage: string,
  work: ((folder: string) => Promise<string>) | undefined,
): Promise<boolean> {
  if (!work) throw new Error(`there is no stage ${stage}`)
  const startedAt = performance.now()
  const say = (mark: string, text: string) =>
    console.log(
      `${mark} ${folder} ${stage.padEnd(8)} ${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${text}`,
    )
  try {
    say('✓', await work(folder))
    return true
  } catch (error) {
    say('✗', (error as Error).message)
    if (error instanceof CommandError) {
      const lines = error.output.trimEnd().split('\n').slice(-LINES_SHOWN)
      console.log(lines.map((line) => `    ${line}`).join('\n'))
    }
    return false
  }
}
