import { readEstate, type Folder } from '../bamboo/read-estate.ts'
import { commitSource, git } from '../bamboo/sources.ts'
import { watches } from '../bamboo/watched-files.ts'

export interface AffectedPlan {
  plan: string
  folder: string
  reasons: string[]
}

/**
 * The plans that the commits after `from`, up to `to`, trigger. Only what is committed counts, the checkout may look otherwise.
 * A folder that is gone at `to` has no plan any more.
 */
export function affectedPlans(root: string, project: string, from: string, to: string): AffectedPlan[] {
  const [start, end] = [commitOf(root, from), commitOf(root, to)]
  const changed = git(root, ['diff', '--name-only', '-z', '--no-renames', start, end])
    .split('\0')
    .filter(Boolean)
  const folders = readEstate(commitSource(root, end))
  const before = readEstate(commitSource(root, start))
  const kit = newKitVersion(before, folders)
  return folders.flatMap((folder) => {
    const reasons = [
      ...changed.filter((path) => watches(folder, path)).map((path) => `${path} changed`),
      ...(kit !== undefined && folder.takesKit === kit
        ? [`takes version ${kit} of the kit, which is new`]
        : []),
    ]
    return reasons.length > 0 ? [{ plan: `${project}-${folder.planKey}`, folder: folder.name, reasons }] : []
  })
}

function newKitVersion(before: Folder[], after: Folder[]): string | undefined {
  const [old, now] = [before, after].map((folders) => folders.find(({ kind }) => kind === 'package')?.version)
  return old === now ? undefined : now
}

function commitOf(root: string, name: string): string {
  try {
    return git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]).trim()
  } catch {
    throw new Error(`"${name}" is no commit of this repository.`)
  }
}
