import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { exportFolder } from './export-folder.ts'

const USAGE = `Usage: ci/split <folder> <remote> [--from <commit>] [--branch <name>]

Exports a top-level folder with its history to a repository of its own, as the branch "main" if nothing else is said. Called again
it adds what is new: the same commits always get the same ids.`

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: 'string', default: 'HEAD' },
      branch: { type: 'string', default: 'main' },
      help: { type: 'boolean', default: false },
      root: { type: 'string', default: join(import.meta.dirname, '..', '..') },
    },
  })
  const [folder, remote, ...more] = positionals
  if (values.help) console.log(USAGE)
  else if (folder === undefined || remote === undefined || more.length > 0) throw new Error(USAGE)
  else {
    const { root, from, branch } = values
    const { commit, count } = exportFolder({ root, folder, remote, from, branch })
    console.log(`${folder}: ${count} commits, ${branch} is at ${commit}`)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
