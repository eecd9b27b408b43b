import type { Step } from './types.ts'

/** Runs `work`, telling the listener when it starts and how it ends; `work` may report what it found out on the way. */
export async function runStep<Result>(
  title: string,
  onStep: ((step: Step) => void) | undefined,
  work: (detail: (text: string) => void) => Promise<Result>,
): Promise<Result> {
  const startedAt = performance.now()
  let latest: string | undefined
  const report = (state: Step['state']) => {
    const elapsedMs = Math.round(performance.now() - startedAt)
    onStep?.({
      title,
      state,
      ...(latest === undefined ? {} : { detail: latest }),
      ...(state === 'started' ? {} : { elapsedMs }),
    })
  }
  report('started')
  try {
    const result = await work((text) => {
      latest = text
    })
    report('done')
    return result
  } catch (error) {
    report('failed')
    throw error
  }
}
