import { git } from '../bamboo/sources.ts'
import { rewriteHistory, type Exported } from './rewrite-history.ts'

export interface ExportOptions {
  root: string
  folder: string
  remote: string
  /** The commit whose history is exported. */
  from: string
  /** The branch it becomes in the remote. */
  branch: string
}

/**
 * Exports a top-level folder with its history and pushes it. A remote that has commits of its own is left as it is, and so is one
 * that has everything already.
 */
export function exportFolder({ root, folder, remote, from, branch }: ExportOptions): Exported {
  if (!/^[A-Za-z0-9][\w.-]*$/.test(folder)) throw new Error(`"${folder}" is no top-level folder.`)
  if (git(root, ['rev-parse', '--is-shallow-repository']).trim() === 'true')
    throw new Error(
      'This clone is shallow; the ids of an export need the whole history (git fetch --unshallow).',
    )
  const tip = git(root, ['rev-parse', '--verify', '--end-of-options', `${from}^{commit}`]).trim()
  const exported = rewriteHistory(root, folder, tip)
  git(root, ['push', '--quiet', '--', remote, `${exported.commit}:refs/heads/${branch}`])
  return exported
}
