import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { resolveCommit } from './worktree.ts'

export interface Build {
  version: string
  commit: string
}

/** What the checkout, or a git ref of it, calls itself. */
export async function describeBuild(config: Config, ref = 'HEAD'): Promise<Build> {
  const { checkout } = config.instance
  const description = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8')) as {
    version?: string
  }
  const commit = await resolveCommit(checkout, ref, config.systemEnvironment).catch((error: unknown) => {
    if (ref !== 'HEAD') throw error
    return 'unknown'
  })
  return { version: description.version ?? '0.0.0', commit }
}
