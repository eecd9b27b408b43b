import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ownPackages } from '../src/complete-lock.ts'
import { config } from '../src/config.ts'
import { imageContent } from '../src/image-content.ts'
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

async function releaseEntry(run: Run): Promise<object> {
  const contract = join(checkoutDirectory(run), 'openapi.json')
  return {
    name: run.folder,
    package: run.name,
    version: run.version,
    commit: run.commit,
    source: run.source,
    ...(existsSync(contract) ? { contract: `sha256:${sha256(readFileSync(contract))}` } : {}),
    packages: ownPackages(checkoutDirectory(run)),
    ...(run.pushed && {
      image: run.pushed.reference,
      digest: run.pushed.digest,
      content: await imageContent(String(run.image)),
      baseBytes: run.pushed.baseBytes,
      ownBytes: run.pushed.ownBytes,
    }),
    ...(run.published && { published: run.published }),
    tests: run.tests,
  }
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
