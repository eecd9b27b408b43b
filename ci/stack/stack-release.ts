import type { Folder } from '../bamboo/read-estate.ts'
import type { ReleaseEntry } from '../src/release-entry.ts'

/** What a stack is made of, by digest: all that the release tool has to know of the folders. */
export interface StackRelease {
  release: 1
  version: string
  commit: string
  /** By folder, each as its own plan wrote it. */
  services: Record<string, ReleaseEntry>
  /** What stands in front of the stacks and beside them, by folder. */
  platform: Record<string, ReleaseEntry>
}

/**
 * The release of a stack: the commit, and what each of its members delivered last. A member without an entry is an error: a stack is
 * whole or it is none. So is an entry that names no image by digest or does not say how it is deployed.
 */
export function stackRelease(
  folders: Folder[],
  {
    commit,
    buildNumber,
    readEntry,
  }: { commit: string; buildNumber: string; readEntry(folder: string): ReleaseEntry | undefined },
): StackRelease {
  const stack = folders.find(({ kind }) => kind === 'stack')
  if (!stack) throw new Error('There is no stacks/stack.json.')
  const missing: string[] = []
  const entriesOf = (members: Folder[]) =>
    Object.fromEntries(
      members.flatMap(({ name }) => {
        const entry = readEntry(name)
        if (entry) return [[name, requireComplete(name, entry)]]
        missing.push(name)
        return []
      }),
    )
  const services = entriesOf(folders.filter(({ inStack }) => inStack))
  const platform = entriesOf(folders.filter(({ inPlatform }) => inPlatform))
  if (missing.length > 0) throw new Error(`No release entry of ${missing.join(', ')}.`)
  return { release: 1, version: `${stack.version}-${buildNumber}`, commit, services, platform }
}

function requireComplete(folder: string, entry: ReleaseEntry): ReleaseEntry {
  const { name, image, digest, deployment, migrations } = entry
  if (name !== folder) throw new Error(`The release entry of ${folder} is one of ${name}.`)
  if (!image || !/^sha256:[0-9a-f]{64}$/.test(digest ?? ''))
    throw new Error(`The release entry of ${folder} names no image by its digest.`)
  if (!deployment || !Array.isArray(migrations))
    throw new Error(`The release entry of ${folder} does not say how it is deployed: run its plan again.`)
  return entry
}
