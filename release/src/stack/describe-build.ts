import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { resolveCommit } from './worktree.ts'

export interface Build {
  version: string
  commit: string
}

/** What the checkout, or a git ref of it, calls itself. */
export async function describeBuild(
  checkout: string,
  systemEnvironment: Record<string, string>,
  ref: string,
): Promise<Build> {
  const description = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8')) as {
    version?: string
  }
  const commit = await resolveCommit(checkout, ref, systemEnvironment).catch((error: unknown) => {
    if (ref !== 'HEAD') throw error
    return 'unknown'
  })
  return { version: description.version ?? '0.0.0', commit }
}
