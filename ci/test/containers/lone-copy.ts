import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { config } from '../../src/config.ts'
import { runCommand } from '../../src/run-command.ts'
import { findFolder, unpackFolder } from '../../src/unpack-folder.ts'

export interface LoneCopy {
  path: string
  commitAll(subject: string): Promise<void>
}

/** A folder as the repository it is meant to be: a copy of what is committed, outside this checkout, with a history of its own. */
export async function makeLoneCopy(folder: string, parent: string): Promise<LoneCopy> {
  const path = join(parent, folder)
  rmSync(path, { recursive: true, force: true })
  await unpackFolder(await findFolder(folder, { from: join(config.home, '..') }), path)
  const git = (...args: string[]) => runCommand('git', ['-C', path, ...args])
  const commitAll = async (subject: string) => {
    await git('add', '--all')
    await git(
      '-c',
      'user.name=Test',
      '-c',
      'user.email=test@example.test',
      'commit',
      '--quiet',
      '-m',
      subject,
    )
  }
  await git('init', '--quiet')
  await commitAll('Copy the folder')
  return { path, commitAll }
}
