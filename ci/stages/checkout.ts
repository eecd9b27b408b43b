import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { config } from '../src/config.ts'
import { readManifest } from '../src/manifest.ts'
import { runCommand } from '../src/run-command.ts'
import { runDirectory, saveRun, type Run } from '../src/run.ts'
import { sourceUrl } from '../src/source-url.ts'

export interface CheckoutOptions {
  commit?: string
  /** A repository that is the folder itself, or one that holds it; default: the one this folder lies in. */
  from?: string
}

/** Unpacks one folder, alone, as it was at a commit. Nothing that is not committed gets into an image. */
export async function checkout(folder: string, options: CheckoutOptions = {}): Promise<string> {
  const from = options.from ?? join(config.home, '..')
  const git = (...args: string[]) => runCommand('git', ['-C', from, ...args])
  const top = (await git('rev-parse', '--show-toplevel')).trim()
  const ownRepository = basename(top) === folder && !existsSync(join(top, folder))
  const path = ownRepository ? ':/' : `:/${folder}`
  // The last commit that touched the folder: a neighbour's commit makes no new version of this one.
  const [commit, seconds] = (await git('log', '-1', '--format=%H %ct', options.commit ?? 'HEAD', '--', path))
    .trim()
    .split(' ')
  if (!commit) throw new Error(`${folder} is in no commit of ${top}`)

  const directory = runDirectory(folder)
  rmSync(directory, { recursive: true, force: true })
  const target = join(directory, 'checkout')
  mkdirSync(target, { recursive: true })
  const archive = join(directory, 'checkout.tar')
  await runCommand('git', [
    '-C',
    top,
    'archive',
    '--output',
    archive,
    commit,
    ...(ownRepository ? [] : [folder]),
  ])
  await runCommand('tar', ['-xf', archive, '-C', target, ...(ownRepository ? [] : ['--strip-components=1'])])
  rmSync(archive)

  const manifest = readManifest(target)
  const run: Run = {
    folder,
    directory,
    commit,
    commitTime: Number(seconds),
    source: await sourceUrl(from),
    name: manifest.name,
    version: manifest.version,
    kind: existsSync(join(target, 'Dockerfile')) ? 'image' : 'package',
  }
  saveRun(run)
  const left = (await git('status', '--porcelain', '--', path)).trim()
  return `${run.version} at ${commit.slice(0, 12)}${left ? ' (uncommitted changes are left out)' : ''}`
}
