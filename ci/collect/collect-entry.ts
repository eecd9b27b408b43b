import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { collectedFiles, entriesOf } from '../bamboo/pipeline-contract.ts'

const ENDING = '.json'

/**
 * Copies the one release entry that the pipeline wrote to a name that is always the same, and says its version as a variable.
 * Returns the version. More than one entry means that an older build left its own: it is not guessed which one counts.
 */
export function collectEntry(directory: string, folder: string): string {
  const entries = join(directory, entriesOf(folder))
  const files = existsSync(entries) ? readdirSync(entries).filter((name) => name.endsWith(ENDING)) : []
  const [file, ...more] = files
  if (file === undefined) throw new Error(`There is no release entry in ${entriesOf(folder)}.`)
  if (more.length > 0)
    throw new Error(`There are several release entries in ${entriesOf(folder)}: ${files.join(', ')}.`)
  const { location, releaseEntry, variables } = collectedFiles(folder)
  const version = file.slice(0, -ENDING.length)
  mkdirSync(join(directory, location), { recursive: true })
  copyFileSync(join(entries, file), join(directory, location, releaseEntry))
  writeFileSync(join(directory, variables), `version=${version}\n`)
  return version
}
