import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { runCommand } from './run-command.ts'

export interface FolderAtCommit {
  folder: string
  repository: string
  /** The repository is the folder itself, instead of holding it. */
  alone: boolean
  commit: string
  commitTime: number
}

/** The last commit that touched the folder: a neighbour's commit makes no new version of this one. */
export async function findFolder(
  folder: string,
  { from, commit }: { from: string; commit?: string },
): Promise<FolderAtCommit> {
  const repository = (await runCommand('git', ['-C', from, 'rev-parse', '--show-toplevel'])).trim()
  const alone = basename(repository) === folder && !existsSync(join(repository, folder))
  const path = alone ? ':/' : `:/${folder}`
  const [hash, seconds] = (
    await runCommand('git', ['-C', from, 'log', '-1', '--format=%H %ct', commit ?? 'HEAD', '--', path])
  )
    .trim()
    .split(' ')
  if (!hash) throw new Error(`${folder} is in no commit of ${repository}`)
  return { folder, repository, alone, commit: hash, commitTime: Number(seconds) }
}

/** Unpacks the folder, and nothing else, into a directory that is made for it. Nothing that is not committed gets there. */
export async function unpackFolder(found: FolderAtCommit, target: string): Promise<void> {
  mkdirSync(target, { recursive: true })
  const archive = `${target}.tar`
  const inside = found.alone ? [] : [found.folder]
  await runCommand('git', ['-C', found.repository, 'archive', '--output', archive, found.commit, ...inside])
  await runCommand('tar', ['-xf', archive, '-C', target, ...(found.alone ? [] : ['--strip-components=1'])])
  rmSync(archive)
}
