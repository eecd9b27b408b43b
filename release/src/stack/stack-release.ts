import { readJson } from '../files/read-json.ts'
import { defineStack } from './stack-definition.ts'
import type { ServiceDescription, StackDefinition } from './stack-definition.ts'

/** What the build plan of one folder published: the image, and what must be known of the folder to run it. */
export interface ReleaseEntry {
  version: string
  image: string
  digest: string
  /** Of its openapi.json. */
  contract?: string
  migrations: string[]
  deployment: ServiceDescription
}

/** One version of everything, as images; written by `ci/stack-release` and `ci/workspace-images`. */
export interface StackRelease {
  release: 1
  version: string
  commit: string
  services: Record<string, ReleaseEntry>
  /** What stands outside the stacks. */
  platform: Record<string, ReleaseEntry>
}

/** @throws when there is none or it is not one. */
export async function readStackRelease(file: string): Promise<StackRelease> {
  const found = await readJson<StackRelease>(file)
  if (!found) {
    throw new Error(
      `There is no stack release at ${file}. "ci/workspace-images" makes one of this checkout, a build plan ("ci/stack-release") one of every folder's last version; name it with --ref or HALLES_STACK_RELEASE.`,
    )
  }
  if (found.release !== 1) throw new Error(`${file} is not a stack release that this tool can read.`)
  for (const [name, entry] of Object.entries({ ...found.services, ...found.platform })) {
    if (!/^sha256:[0-9a-f]{64}$/.test(entry.digest ?? ''))
      throw new Error(`${file}: ${name} has no digest; a stack is made of images by digest.`)
    if (!entry.image || !entry.deployment) throw new Error(`${file}: ${name} has no image or no deployment.`)
  }
  return found
}

/** The image by digest: whatever a tag says by then. */
export function imageOf({ image, digest }: Pick<ReleaseEntry, 'image' | 'digest'>): string {
  return `${image.replace(/:[^:/]*$/, '').replace(/@.*$/, '')}@${digest}`
}

export function stackOf(checkout: string, release: StackRelease): Promise<StackDefinition> {
  return defineStack(checkout, async (folder) => {
    const entry = release.services[folder]
    return entry ? { description: entry.deployment, written: true } : null
  })
}
