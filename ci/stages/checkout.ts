import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { config } from '../src/config.ts'
import { readManifest } from '../src/manifest.ts'
import { runCommand } from '../src/run-command.ts'
import { runDirectory, saveRun, type Run } from '../src/run.ts'
import { sourceUrl } from '../src/source-url.ts'
import { findFolder, unpackFolder } from '../src/unpack-folder.ts'

export interface CheckoutOptions {
  commit?: string
  /** A repository that is the folder itself, or one that holds it; default: the one this folder lies in. */
  from?: string
}

/** Unpacks one folder, alone, as it was at a commit. Nothing that is not committed gets into an image. */
export async function checkout(folder: string, options: CheckoutOptions = {}): Promise<string> {
  const from = options.from ?? join(config.home, '..')
  const git = (...args: string[]) => runCommand('git', ['-C', from, ...args])
  const found = await findFolder(folder, { ...options, from })
  const directory = runDirectory(folder)
  rmSync(directory, { recursive: true, force: true })
  const target = join(directory, 'checkout')
  await unpackFolder(found, target)

  const manifest = readManifest(target)
  const run: Run = {
    folder,
    directory,
    commit: found.commit,
    commitTime: found.commitTime,
    source: await sourceUrl(from),
    name: manifest.name,
    version: manifest.version,
    kind: existsSync(join(target, 'Dockerfile')) ? 'image' : 'package',
  }
  saveRun(run)
  const left = (await git('status', '--porcelain', '--', found.alone ? ':/' : `:/${folder}`)).trim()
  return `${run.version} at ${run.commit.slice(0, 12)}${left ? ' (uncommitted changes are left out)' : ''}`
}
