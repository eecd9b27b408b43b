import { isLeaseLost } from '../database/database.ts'
import type { Logger } from '../log/logger.ts'
import { runInTrace, traceFrom } from '../trace/trace-context.ts'

export interface Job {
  name: string
  everyMs: number
  /** Returns true when there is more to do at once. Effects go through `db.effect`, so that a lost lease undoes them. */
  run(): Promise<boolean | void>
}

export interface JobRunner {
  /** Runs the job now, and again as soon as it ends if it is running. */
  wake(name: string): void
  resume(): void
  pause(): Promise<void>
}

/** Runs recurring jobs where the lease is held: each one alone, again after `everyMs`, sooner when woken. */
export function createJobRunner(jobs: Job[], log: Logger): JobRunner {
  const loops = new Map(jobs.map((job) => [job.name, createLoop(job, log)]))
  return {
    wake: (name) => loops.get(name)?.wake(),
    resume: () => loops.forEach((loop) => loop.resume()),
    pause: async () => void (await Promise.all([...loops.values()].map((loop) => loop.pause()))),
  }
}

function createLoop(job: Job, log: Logger) {
  let running = false
  let woken = false
  let release: (() => void) | undefined
  let loop: Promise<void> = Promise.resolve()

  async function work(): Promise<void> {
    while (running) {
      woken = false
      const more = await runInTrace(traceFrom(undefined), () => job.run()).catch((error: unknown) => {
        if (!isLeaseLost(error))
          log.error({ err: error, 'labels.job': job.name }, 'job failed, it will run again')
        return false
      })
      if (!more && !woken && running) await pauseFor(job.everyMs)
    }
  }

  function pauseFor(delayMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, delayMs)
      release = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  return {
    wake: () => {
      woken = true
      release?.()
    },
    resume: () => {
      if (running) return
      running = true
      loop = loop.then(work)
    },
    pause: async () => {
      running = false
      release?.()
      await loop
    },
  }
}
