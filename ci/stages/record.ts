import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ownPackages } from '../src/complete-lock.ts'
import { config } from '../src/config.ts'
import { imageContent } from '../src/image-content.ts'
import { describeFolder, type ReleaseEntry } from '../src/release-entry.ts'
import { checkoutDirectory, loadRun, tagOf, type Run } from '../src/run.ts'

/** Writes the release entry: what the release tool needs to put this version into a stack, and where it came from. */
export async function record(folder: string): Promise<string> {
  const run = loadRun(folder)
  if (!run.pushed && !run.published) throw new Error(`${folder} is not pushed: there is nothing to release`)
  if (!run.tests) throw new Error(`${folder} is not tested: it cannot be released`)
  const file = join(config.stateDir, 'releases', folder, `${tagOf(run)}.json`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(await releaseEntry(run), null, 2)}\n`)
  return file
}

/** A package has no image, and so no stack takes it: what it has instead is where it was published. */
type Recorded = ReleaseEntry & {
  packages: Record<string, string>
  baseBytes?: number
  ownBytes?: number
  published?: Run['published']
}

async function releaseEntry(run: Run): Promise<Recorded> {
  return {
    name: run.folder,
    package: run.name,
    version: run.version,
    commit: run.commit,
    source: run.source,
    ...describeFolder(checkoutDirectory(run)),
    packages: ownPackages(checkoutDirectory(run)),
    ...(run.pushed && {
      image: run.pushed.reference,
      digest: run.pushed.digest,
      content: await imageContent(String(run.image)),
      baseBytes: run.pushed.baseBytes,
      ownBytes: run.pushed.ownBytes,
    }),
    ...(run.published && { published: run.published }),
    ...(run.tests && { tests: run.tests }),
  }
}
