import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { collectedFiles, STACK_ENTRIES } from '../bamboo/pipeline-contract.ts'
import { readEstate } from '../bamboo/read-estate.ts'
import { diskSource, git } from '../bamboo/sources.ts'
import type { ReleaseEntry } from '../src/release-entry.ts'
import { stackRelease } from './stack-release.ts'
import { writeRelease } from './write-release.ts'

const ROOT = join(import.meta.dirname, '..', '..')

try {
  const { values } = parseArgs({
    options: {
      entries: { type: 'string', default: STACK_ENTRIES },
      build: { type: 'string', default: process.env.bamboo_buildNumber ?? '0' },
    },
  })
  const release = stackRelease(readEstate(diskSource(ROOT)), {
    commit: git(ROOT, ['rev-parse', 'HEAD']).trim(),
    buildNumber: values.build,
    readEntry: (folder) => {
      const file = join(values.entries, folder, 'release.json')
      return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ReleaseEntry) : undefined
    },
  })
  const { location, releaseEntry, variables } = collectedFiles('stacks')
  writeRelease(join(location, releaseEntry), release)
  writeFileSync(variables, `version=${release.version}\n`)
  console.log(`${release.version} is ${Object.keys(release.services).length} services at ${release.commit}.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
