import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..', '..')

/** Every workspace folder that is there, in the order of the root package.json. */
export function readFolders(root = ROOT) {
  return readJson(join(root, 'package.json'))
    .workspaces.filter((name) => existsSync(join(root, name, 'package.json')))
    .map((name) => ({ name, path: join(root, name), manifest: readJson(join(root, name, 'package.json')) }))
}

export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}
