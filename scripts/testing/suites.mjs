import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../workspace/folders.mjs'

const ALONE = 'e2e'
/** Begun first: what takes longest must not be what is waited for at the end. */
const LONGEST = 'release'
/** A folder that has this has a second suite, which needs Docker. */
const CONTAINER_CONFIG = 'vitest.containers.config.ts'

/**
 * The suites to run: every folder with tests, or the named ones. Suites with containers come after the others, the journeys last
 * and alone, for they need the whole machine.
 */
export function chooseSuites({
  folders,
  names,
  hasTests = folderHasTests,
  hasContainers = folderHasContainers,
}) {
  const available = [{ name: 'scripts', path: join(ROOT, 'scripts') }, ...folders]
  const unknown = names.filter((name) => !available.some((folder) => folder.name === name))
  if (unknown.length > 0) throw new Error(`There is no folder named ${unknown.join(', ')}.`)

  const wanted = names.length > 0 ? available.filter(({ name }) => names.includes(name)) : available
  const suites = wanted.filter(hasTests)
  const inContainers = wanted
    .filter(hasContainers)
    .map((folder) => ({ ...folder, name: `${folder.name} containers`, config: CONTAINER_CONFIG }))
  const isAlone = ({ name }) => name.split(' ')[0] === ALONE
  return {
    side: suites
      .filter((suite) => !isAlone(suite))
      .toSorted((left, right) => Number(right.name === LONGEST) - Number(left.name === LONGEST)),
    containers: inContainers.filter((suite) => !isAlone(suite)),
    alone: suites.filter(isAlone),
    aloneInContainers: inContainers.filter(isAlone),
    withChecks: names.length === 0,
  }
}

function folderHasTests({ path }) {
  return existsSync(join(path, 'test'))
}

function folderHasContainers({ path }) {
  return existsSync(join(path, CONTAINER_CONFIG))
}
