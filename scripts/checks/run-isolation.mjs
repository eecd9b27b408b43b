import { checkFile, checkManifest } from './isolation.mjs'
import { readCode } from './files.mjs'

export async function runIsolation({ folders }) {
  return folders.flatMap(({ name, path, manifest }) => [
    ...checkManifest(name, manifest),
    ...readCode(path).flatMap((file) => checkFile(name, file)),
  ])
}
