import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { config } from '../src/config.ts'
import { runCommand } from '../src/run-command.ts'
import { proveAlone } from './prove-alone.ts'

const USAGE = `Usage: ci/lone [<folder>…] [--from <repository>] [--publish]

Copies each folder, alone and as it is committed, to a place outside this checkout, and runs npm ci, check, build and test there.
Without names: every folder that is a repository of its own, the kit first. --publish puts a package into the registry, so that
the folders after it find it.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string', default: join(config.home, '..') },
    publish: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) console.log(USAGE)
else {
  const folders = positionals.length > 0 ? positionals : await ownRepositories(values.from)
  const failed: string[] = []
  // The signal reaches the command that runs, too; its folder fails and is cleared away, and the others are not begun.
  let stopped = false
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => (stopped = true))
  for (const folder of folders) if (stopped || !(await proveAlone(folder, values))) failed.push(folder)
  console.log(`${folders.length - failed.length} of ${folders.length} stand alone`)
  if (failed.length > 0) console.log(`failed: ${failed.join(', ')}`)
  process.exitCode = failed.length > 0 ? 1 : 0
}

/** A folder with a lock file of its own; the others work on the whole workspace and stay with it. */
async function ownRepositories(from: string): Promise<string[]> {
  const files = await runCommand('git', ['-C', from, 'ls-tree', '-r', '--name-only', '--full-tree', 'HEAD'])
  const folders = files.split('\n').flatMap((path) => /^([^/]+)\/package-lock\.json$/.exec(path)?.[1] ?? [])
  const kitFirst = (folder: string) => (folder === 'service-kit' ? 0 : 1)
  return folders.toSorted((a, b) => kitFirst(a) - kitFirst(b))
}
