import type { Folder } from '../bamboo/read-estate.ts'

export interface StackRelease {
  version: string
  commit: string
  /** By folder, each as its own plan wrote it. */
  services: Record<string, unknown>
}

/**
 * The release of a stack: the commit, and what each of its services published last. A service without an entry is an error: a
 * stack is whole or it is none.
 */
export function stackRelease(
  folders: Folder[],
  {
    commit,
    buildNumber,
    readEntry,
  }: { commit: string; buildNumber: string; readEntry(folder: string): unknown },
): StackRelease {
  const stack = folders.find(({ kind }) => kind === 'stack')
  if (!stack) throw new Error('There is no stacks/stack.json.')
  const members = folders.filter(({ inStack }) => inStack).map(({ name }) => name)
  const entries = members.map((name) => [name, readEntry(name)] as const)
  const missing = entries.filter(([, entry]) => entry === undefined).map(([name]) => name)
  if (missing.length > 0) throw new Error(`No release entry of ${missing.join(', ')}.`)
  return { version: `${stack.version}-${buildNumber}`, commit, services: Object.fromEntries(entries) }
}
