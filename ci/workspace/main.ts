import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readEstate } from '../bamboo/read-estate.ts'
import { diskSource, git } from '../bamboo/sources.ts'
import { config } from '../src/config.ts'
import type { ReleaseEntry } from '../src/release-entry.ts'
import { reportStage } from '../src/report-stage.ts'
import { stackRelease } from '../stack/stack-release.ts'
import { writeRelease } from '../stack/write-release.ts'
import { makeWorkspaceImage } from './workspace-image.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const AT_ONCE = 2
const usage = `ci/workspace-images [--out FILE]   an image of everything a stack release names, from what the workspace has built,
                                   pushed to HALLES_IMAGE_REGISTRY; writes the stack release`

try {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: join(config.stateDir, 'stack-release.json') },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) console.log(usage)
  else process.exitCode = (await makeAll(resolve(values.out))) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function makeAll(file: string): Promise<boolean> {
  const registry = config.imageRegistry
  if (!registry) throw new Error('There is nowhere to push to: set HALLES_IMAGE_REGISTRY.')
  const startedAt = performance.now()
  const folders = readEstate(diskSource(ROOT))
  const waiting = folders.filter(({ inStack, inPlatform }) => inStack || inPlatform).map(({ name }) => name)
  const entries = new Map<string, ReleaseEntry>()
  let made = 0
  let failed = 0
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const succeeded = await reportStage(name, 'image', async (folder) => {
        const { entry, isNew } = await makeWorkspaceImage(folder, { root: ROOT, registry })
        entries.set(folder, entry)
        if (isNew) made += 1
        return `${entry.image}${isNew ? '' : ' is there already'}`
      })
      if (!succeeded) failed += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  if (failed > 0) return false

  const release = stackRelease(folders, {
    commit: git(ROOT, ['rev-parse', 'HEAD']).trim(),
    buildNumber: `w${hashOf([...entries.values()])}`,
    readEntry: (folder) => entries.get(folder),
  })
  writeRelease(file, release)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(
    `${release.version} is ${entries.size} images, ${made} of them new, after ${seconds} s: ${file}`,
  )
  return true
}

/** The same images are the same release, whenever they were made. */
function hashOf(entries: ReleaseEntry[]): string {
  const contents = entries.map(({ name, content }) => `${name} ${content}`).sort()
  return createHash('sha256').update(contents.join('\n')).digest('hex').slice(0, 12)
}
