import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { git } from '../../bamboo/sources.ts'
import { affectedPlans } from '../../changes/affected-plans.ts'
import { config } from '../../src/config.ts'
import { readManifest } from '../../src/manifest.ts'

/** Goes through every stage anyway. */
const EXEMPLAR = 'pricing-service'

/** Takes its time: every folder, twice, and the second time with nothing of the first. */
export const buildsAll = config.inherited.HALLES_BUILD_ALL === '1'

/**
 * The folders to make images of: all with HALLES_BUILD_ALL=1. Else of those that are new since the default branch, or in the last
 * commit when we are on it, one for each way of building: all fifteen would take longer than all other suites together.
 */
export function foldersToBuild(root: string): string[] {
  const hasImage = (folder: string) => folder !== EXEMPLAR && existsSync(join(root, folder, 'Dockerfile'))
  if (buildsAll) return readdirSync(root).filter(hasImage)
  const before = lastKnown(root)
  if (before === undefined) return []
  const affected = affectedPlans(root, '', before, 'HEAD')
    .map(({ folder }) => folder)
    .filter(hasImage)
  return [...new Map(affected.map((folder) => [wayOfBuilding(join(root, folder)), folder])).values()]
}

/** The tool that builds it: the kit's bundler, Next, or a generator before them. */
function wayOfBuilding(directory: string): string {
  return readManifest(directory).scripts?.build?.split(' ')[0] ?? ''
}

function lastKnown(root: string): string | undefined {
  const ask = (...args: string[]) => {
    try {
      return git(root, args).trim() || undefined
    } catch {
      return undefined
    }
  }
  const head = ask('rev-parse', 'HEAD')
  const branch = ask('symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD') ?? 'main'
  const shared = ask('merge-base', 'HEAD', branch)
  return shared !== undefined && shared !== head ? shared : ask('rev-parse', '--verify', '--quiet', 'HEAD^')
}
