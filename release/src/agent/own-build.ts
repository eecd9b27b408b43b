import { fileURLToPath } from 'node:url'
import { hashFolder } from '../files/hash-folder.ts'

/** A hash of the release tool's own program, source or build, whichever runs. */
export async function ownBuild(): Promise<string> {
  const folder = fileURLToPath(new URL('..', import.meta.url))
  return (await hashFolder(folder)) ?? ''
}
