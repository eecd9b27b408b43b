import { existsSync } from 'node:fs'
import { pathsOf } from '../instance/instance.ts'
import type { Instance } from '../instance/instance.ts'
import { identify, isAlive } from '../supervisor/proc-info.ts'

const lookEveryMs = 1_000

/**
 * Nobody will ever ask an agent to end whose data folder was deleted, or whose test was killed; it has to find out by itself.
 * Calls back once, with the reason.
 */
export function watchReasonsToEnd(
  instance: Instance,
  endWith: number | undefined,
  end: (why: string) => void,
): void {
  const companion = endWith === undefined ? undefined : identify(endWith)
  const timer = setInterval(() => {
    const why = reasonToEnd()
    if (why === null) return
    clearInterval(timer)
    end(why)
  }, lookEveryMs)

  function reasonToEnd(): string | null {
    if (!existsSync(pathsOf(instance).instanceFile)) return 'its data folder is gone'
    if (companion === null || (companion && !isAlive(companion))) return `process ${endWith} is gone`
    return null
  }
}
